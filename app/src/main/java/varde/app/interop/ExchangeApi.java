package varde.app.interop;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import varde.app.security.Access;
import varde.app.web.PageTexts;

/// For other systems: files in, codes out. `openapi.json` beside this class's resources describes
/// it.
@RestController
@RequestMapping("/api/v1")
final class ExchangeApi {
  private static final int LARGEST = 50 << 20;
  private static final String KEY = "[A-Za-z0-9._-]{8,100}";
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final MediaType PACKED = MediaType.parseMediaType("application/gzip");

  private final MachineImports imports;
  private final CodeExport export;
  private final PageTexts texts;

  ExchangeApi(MachineImports imports, CodeExport export, PageTexts texts) {
    this.imports = imports;
    this.export = export;
    this.texts = texts;
  }

  @PostMapping("/imports")
  ResponseEntity<ImportAnswer> take(
      Access access,
      Locale language,
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestParam(defaultValue = "false") boolean preview)
      throws IOException {
    if (!preview && !key.matches(KEY)) {
      throw new Mistake(HttpStatus.BAD_REQUEST, "key");
    }
    var file = new SentFile(key, "", form(request), content(request));
    var words = texts.in(language);
    return json(preview ? imports.preview(access, file, words) : imports.take(access, file, words));
  }

  @GetMapping("/codes")
  ResponseEntity<CodesAnswer> codes(
      Access access,
      Locale language,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String through,
      @RequestParam(defaultValue = "") String channel) {
    var period =
        Period.of(from, through).orElseThrow(() -> new Mistake(HttpStatus.BAD_REQUEST, "period"));
    var said =
        Channel.of(channel).orElseThrow(() -> new Mistake(HttpStatus.BAD_REQUEST, "channel"));
    return json(CodesAnswer.of(export.take(access, period, said), texts.in(language)));
  }

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> description() throws IOException {
    var description = new ClassPathResource("openapi.json", ExchangeApi.class);
    return json(description.getContentAsByteArray());
  }

  /// What there is no route for is told as other problems are.
  @RequestMapping("/**")
  @SuppressWarnings("DoNotCallSuggester") // nobody here calls it
  void nothing() {
    throw new Mistake(HttpStatus.NOT_FOUND, "route");
  }

  /// Whatever else was asked for.
  private static <T> ResponseEntity<T> json(T answer) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  /// How the file is written, as its type says.
  private static FileForm form(HttpServletRequest request) {
    var type =
        Optional.ofNullable(request.getContentType())
            .map(MediaType::parseMediaType)
            .filter(said -> CSV.equalsTypeAndSubtype(said) || PACKED.equalsTypeAndSubtype(said))
            .orElseThrow(() -> new Mistake(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type"));
    var encoding = Optional.ofNullable(type.getCharset()).map(Charset::name);
    if (encoding.filter(name -> !FileForm.ENCODINGS.contains(name)).isPresent()) {
      throw new Mistake(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type");
    }
    return new FileForm(encoding.orElse(""), "");
  }

  /// Reads on past what is too much, so that the answer is heard; but not for ever.
  private static byte[] content(HttpServletRequest request) throws IOException {
    var in = request.getInputStream();
    var content = in.readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      in.skip(LARGEST);
      throw new Mistake(HttpStatus.CONTENT_TOO_LARGE, "large");
    }
    return content;
  }
}
