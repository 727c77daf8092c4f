package varde.browser;

import java.util.List;
import java.util.function.Consumer;

/// A page that axe looks at, in one of the states it can be in. A new page is a new line here.
///
/// @param route as `docs/access.md` names it; the answer to a form belongs to the route it came
///   from
/// @param state what is particular about it
/// @param way how this person comes there
record Looked(String route, String state, String person, Consumer<Visit> way) {
  private static final String COURSE = "GET /courses/{course}";
  private static final String CORRECT = "GET /courses/{course}/events/{event}/correct";
  private static final String COMPARE =
      "/library/compare?from=2019-pakkeforlop&to=2023-nasjonale-pasientforlop";

  private static final String EXPORT = "/export?from=2025-03-01&through=";

  static final List<Looked> ALL =
      List.of(
          page("GET /sign-in", Visit.NOBODY, "/sign-in"),
          page("GET /library", Visit.NOBODY, "/library"),
          page("GET /library/{edition}", Visit.NOBODY, "/library/2023-nasjonale-pasientforlop"),
          page(
              "GET /library/{edition}/{pathway}",
              Visit.NOBODY,
              "/library/2023-nasjonale-pasientforlop/D01"),
          page(
              "GET /library/{edition}/{pathway}",
              Visit.NOBODY,
              "/library/2023-nasjonale-pasientforlop/D01?for=plain"),
          page("GET /library/compare", Visit.NOBODY, "/library/compare"),
          page("GET /library/compare", Visit.NOBODY, COMPARE),
          page("GET /library/search", Visit.NOBODY, "/library/search?q=pakkeforløp"),
          page("GET /library/search", Visit.NOBODY, "/library/search?q=xyzzy"),
          page("GET /worklist", Visit.COORDINATOR, "/worklist"),
          new Looked("GET /worklist", "empty", Visit.COORDINATOR, visit -> visit.search("Xyzzy")),
          page("GET /import", Visit.CODER, "/import"),
          new Looked(COURSE, "open", Visit.COORDINATOR, visit -> visit.course("Nora Tjernlia")),
          new Looked(
              COURSE, "with remarks", Visit.COORDINATOR, visit -> visit.course("Jorunn Havbakk")),
          new Looked(COURSE, "with consequences", Visit.COORDINATOR, Looked::consequences),
          new Looked(COURSE, "as it stood before", Visit.COORDINATOR, Looked::before),
          new Looked(COURSE, "422", Visit.COORDINATOR, Looked::faults),
          new Looked(COURSE, "409", Visit.COORDINATOR, Looked::conflict),
          new Looked(COURSE, "saved", Visit.COORDINATOR, Looked::saved),
          new Looked(CORRECT, "open", Visit.COORDINATOR, Looked::correct),
          new Looked(CORRECT, "422", Visit.COORDINATOR, Looked::correctFaults),
          new Looked("GET /import", "422", Visit.CODER, visit -> upload(visit, "a,b\n1,2\n")),
          new Looked("GET /import/{upload}", "seen through", Visit.CODER, Looked::upload),
          new Looked("GET /import/{upload}", "taken in", Visit.CODER, Looked::takenIn),
          new Looked("GET /courses/{course}/people", "open", Visit.COORDINATOR, Looked::people),
          page("GET /export", Visit.CODER, "/export"),
          page("GET /export", Visit.CODER, EXPORT + "2025-03-31&channel=composite"),
          page("GET /export", Visit.CODER, EXPORT + "2025-02-31&channel=events"),
          page("GET /referrals", Visit.COORDINATOR, "/referrals"),
          page("GET /referrals/new", Visit.COORDINATOR, "/referrals/new"),
          new Looked("GET /referrals/{referral}", "open", Visit.COORDINATOR, Looked::referral),
          new Looked("GET /referrals/{referral}/mend", "open", Visit.COORDINATOR, Looked::mend),
          page("GET /privacy", Visit.PRIVACY_OFFICER, "/privacy"),
          page("GET /privacy/log", Visit.PRIVACY_OFFICER, "/privacy/log"),
          new Looked(
              "GET /privacy/patients/{patient}", "open", Visit.PRIVACY_OFFICER, Looked::patient),
          page("403", Visit.COORDINATOR, "/import"),
          page("404", Visit.COORDINATOR, "/nowhere"));

  private static Looked page(String route, String person, String path) {
    return new Looked(route, path, person, visit -> visit.open(path));
  }

  void opens(Visit visit) {
    way.accept(visit);
  }

  private static void consequences(Visit visit) {
    visit.course("Harald Elvetun");
    Registering.chooses(visit, "C", "T", "14.04.2025");
  }

  private static void before(Visit visit) {
    visit.course("Nora Tjernlia");
    visit.page.locator(".v-history a").first().click();
  }

  private static void faults(Visit visit) {
    visit.course("Harald Elvetun");
    visit.page.locator("#on").fill("15.04.2025");
    Registering.saves(visit);
    visit.page.locator("#faults").waitFor();
  }

  private static void saved(Visit visit) {
    visit.course("Theodor Brattlid");
    Registering.chooses(visit, "L", "", "10.04.2025");
    Registering.saves(visit);
    visit.page.locator("#receipt").waitFor();
  }

  private static void conflict(Visit visit) {
    visit.course("Aron Tveitlien");
    Registering.chooses(visit, "L", "", "09.04.2025");
    try (var other = Visit.of(Visit.COORDINATOR)) {
      other.course("Aron Tveitlien");
      Registering.chooses(other, "L", "", "10.04.2025");
      Registering.saves(other);
    }
    Registering.saves(visit);
    visit.page.locator("#overtaken").waitFor();
  }

  private static void correct(Visit visit) {
    visit.course("Nora Tjernlia");
    visit.page.locator("a[href$='/correct']").last().click();
  }

  private static void correctFaults(Visit visit) {
    correct(visit);
    visit.page.locator("main form button").click();
    visit.page.locator("#faults").waitFor();
  }

  private static void people(Visit visit) {
    visit.course("Nora Tjernlia");
    follows(visit, "a[href$='/people']");
  }

  private static void referral(Visit visit) {
    visit.open("/referrals");
    follows(visit, "main a[href^='/referrals/']:not([href^='/referrals/new'])");
  }

  private static void mend(Visit visit) {
    referral(visit);
    follows(visit, "a[href$='/mend']");
  }

  private static void patient(Visit visit) {
    visit.open("/privacy");
    follows(visit, "a[href^='/privacy/patients/']");
  }

  private static void follows(Visit visit, String link) {
    visit.open(String.valueOf(visit.page.locator(link).first().getAttribute("href")));
  }

  private static void upload(Visit visit) {
    upload(visit, Exports.MIXED);
  }

  private static void takenIn(Visit visit) {
    upload(visit);
    visit.page.locator("main form button").click();
  }

  private static void upload(Visit visit, String content) {
    visit.open("/import");
    Exports.chooses(visit, "uke-15.csv", content);
  }

  @Override
  public String toString() {
    return route + ", " + state;
  }
}
