package varde.app.interop;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import varde.app.security.Access;
import varde.app.web.PageTexts;

/// Takes in an export of the record system: a file is uploaded, what it would change is shown, and
/// then somebody says yes.
@Controller
final class ImportPages {
  private static final long LARGEST = 50L << 20;

  private final Imports imports;
  private final PageTexts texts;
  private final Clock clock;

  ImportPages(Imports imports, PageTexts texts, Clock clock) {
    this.imports = imports;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/import")
  ModelAndView show(Access access, Locale language) {
    return page(access, language, new FileForm("", ""), "");
  }

  @PostMapping("/import")
  ModelAndView receive(
      Access access,
      Locale language,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String encoding,
      @RequestParam(defaultValue = "") String dates)
      throws IOException {
    var form = new FileForm(encoding, dates);
    if (file == null || file.isEmpty()) {
      return faulty(access, language, form, new Unusable("none", ""));
    }
    if (file.getSize() > LARGEST) {
      return faulty(access, language, form, new Unusable("large", ""));
    }
    try {
      var id = imports.receive(access, name(file), form, file.getBytes());
      return new ModelAndView("redirect:/import/" + id);
    } catch (Unusable unusable) {
      return faulty(access, language, form, unusable);
    }
  }

  @GetMapping("/import/{upload}")
  ModelAndView open(Access access, Locale language, @PathVariable String upload) {
    var opened = imports.open(access, upload);
    return new ModelAndView("interop/upload").addObject("upload", words(language).view(opened));
  }

  @PostMapping("/import/{upload}")
  ModelAndView confirm(Access access, Locale language, @PathVariable String upload) {
    imports.confirm(access, upload, file -> words(language).replaced(file.name()));
    return new ModelAndView("redirect:/import/" + upload + "#content");
  }

  private ModelAndView faulty(Access access, Locale language, FileForm form, Unusable unusable) {
    var page =
        page(access, language, form, texts.in(language).say(unusable.key(), unusable.value()));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Access access, Locale language, FileForm form, String fault) {
    var recent = imports.recent(access);
    var words = words(language);
    return new ModelAndView("interop/import")
        .addObject("form", form)
        .addObject("fault", fault)
        .addObject("encodings", FileForm.ENCODINGS)
        .addObject("dates", FileForm.DATES)
        .addObject(
            "recent",
            recent.uploads().stream()
                .map(upload -> words.row(upload, recent.people().getOrDefault(upload.person(), "")))
                .toList());
  }

  private ImportWords words(Locale language) {
    return new ImportWords(
        texts.in(language), LocalDate.ofInstant(clock.instant(), clock.getZone()), clock.getZone());
  }

  /// As the file is called, without the folders of somebody's machine.
  private static String name(MultipartFile file) {
    var whole = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var parts = List.of(whole.split("[/\\\\]", -1));
    return RowReader.shown(parts.getLast());
  }
}
