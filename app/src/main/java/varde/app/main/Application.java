package varde.app.main;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import varde.app.casework.Casework;
import varde.app.casework.CourseImport;
import varde.app.casework.Referrals;
import varde.app.casework.Worklist;
import varde.app.interop.CodeExport;
import varde.app.interop.Imports;
import varde.app.interop.Inbox;
import varde.app.interop.MachineImports;
import varde.app.privacy.Oversight;
import varde.app.publishing.LibrarySearch;
import varde.app.security.AccessArgument;
import varde.app.security.AccessControl;
import varde.app.security.SignIn;
import varde.app.storage.Database;
import varde.app.storage.Transactions;
import varde.app.web.PageTexts;
import varde.app.web.PreferredLanguage;
import varde.catalogue.Catalogue;

/// Which parts there are and what each is made of. Pages are found by their mark.
@SpringBootApplication(scanBasePackages = "varde.app")
class Application {
  private static final List<String> TEXTS =
      List.of(
          "web.texts",
          "security.texts",
          "publishing.texts",
          "casework.texts",
          "casework.timeline",
          "privacy.texts",
          "interop.texts");

  @Bean
  Transactions transactions(Database database) {
    return new Transactions(database.program());
  }

  @Bean
  AccessControl accessControl(Transactions transactions, Clock clock) {
    return new AccessControl(transactions, clock);
  }

  @Bean
  SignIn signIn(AccessControl control) {
    return new SignIn(control);
  }

  @Bean
  Casework casework(AccessControl control, Catalogue catalogue) {
    return new Casework(control, catalogue.compiled());
  }

  @Bean
  Referrals referrals(AccessControl control, Casework casework, Catalogue catalogue) {
    return new Referrals(control, casework, catalogue.editions(), catalogue.compiled());
  }

  @Bean
  Worklist worklist(AccessControl control, Casework casework) {
    return new Worklist(control, casework);
  }

  @Bean
  LibrarySearch librarySearch(
      Transactions transactions, Catalogue catalogue, PageTexts texts, Clock clock) {
    return new LibrarySearch(transactions, catalogue.editions(), texts, clock);
  }

  @Bean
  Imports imports(AccessControl control, Casework casework, Catalogue catalogue) {
    return new Imports(control, new CourseImport(casework), catalogue.editions());
  }

  @Bean
  MachineImports machineImports(AccessControl control, Casework casework, Catalogue catalogue) {
    return new MachineImports(control, new CourseImport(casework), catalogue.editions());
  }

  @Bean
  CodeExport codeExport(AccessControl control, Catalogue catalogue) {
    return new CodeExport(control, catalogue.editions());
  }

  @Bean(initMethod = "start")
  InboxWatch inboxWatch(
      Inbox.Boxes boxes,
      AccessControl control,
      MachineImports imports,
      PageTexts texts,
      Clock clock) {
    return new InboxWatch(
        boxes.list().stream().map(box -> new Inbox(box, control, imports, texts, clock)).toList());
  }

  @Bean
  Oversight oversight(AccessControl control) {
    return new Oversight(control);
  }

  @Bean
  PageTexts messageSource() {
    return new PageTexts(TEXTS);
  }

  @Bean
  PreferredLanguage localeResolver() {
    return new PreferredLanguage();
  }

  @Bean
  LostForms lostForms() {
    return new LostForms();
  }

  @Bean
  WebMvcConfigurer arguments(Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AccessArgument(clock));
      }
    };
  }
}
