package varde.app.interop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import varde.app.security.Access;
import varde.app.web.PageTexts;

/// Takes registered codes out: a period and a channel are chosen, what the channel cannot say is
/// told, and then the files are fetched.
@Controller
final class ExportPages {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final CodeExport export;
  private final PageTexts texts;
  private final Clock clock;

  ExportPages(CodeExport export, PageTexts texts, Clock clock) {
    this.export = export;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/export")
  ModelAndView choose(
      Access access,
      Locale language,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String through,
      @RequestParam(defaultValue = "") String channel) {
    var words = new ExportWords(texts.in(language));
    var said = Channel.of(channel).orElse(Channel.EVENTS);
    if (from.isEmpty() && through.isEmpty()) {
      export.open(access);
      var before = Period.monthBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()));
      return page(words.form(before.from().toString(), before.through().toString(), said));
    }
    var period = Period.of(from, through);
    if (period.isEmpty()) {
      export.open(access);
      var page = page(words.faulty(from, through, said));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return page(words.view(export.see(access, period.get(), said)));
  }

  @GetMapping("/export/codes.csv")
  ResponseEntity<byte[]> codes(
      Access access,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String through,
      @RequestParam(defaultValue = "") String channel) {
    var codes = take(access, from, through, channel);
    return file("varde-codes-", codes, new CodeSheet(codes).said());
  }

  @GetMapping("/export/without-code.csv")
  ResponseEntity<byte[]> withoutCode(
      Access access,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String through,
      @RequestParam(defaultValue = "") String channel) {
    var codes = take(access, from, through, channel);
    return file("varde-without-code-", codes, new CodeSheet(codes).unsayable());
  }

  private Codes take(Access access, String from, String through, String channel) {
    var period = Period.of(from, through);
    var said = Channel.of(channel);
    if (period.isEmpty() || said.isEmpty()) {
      export.open(access);
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return export.take(access, period.get(), said.get());
  }

  private static ModelAndView page(ExportView view) {
    return new ModelAndView("interop/export").addObject("export", view);
  }

  private static ResponseEntity<byte[]> file(String name, Codes codes, byte[] content) {
    var period = codes.period();
    var called =
        name + period.from() + "-" + period.through() + "-" + codes.channel().word() + ".csv";
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(called).build().toString())
        .body(content);
  }
}
