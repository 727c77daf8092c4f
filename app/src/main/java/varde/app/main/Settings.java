package varde.app.main;

import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import varde.app.cli.Server.Sentence;
import varde.app.cli.Server.Unavailable;
import varde.app.interop.Inbox;
import varde.app.security.IdentityProvider;
import varde.app.security.SubjectKey;
import varde.app.storage.Database.Login;

/// What an installation in earnest is told, in a file of settings.
///
/// @param reader reads everything and changes nothing: for looking after the database
/// @param bind the address of this machine where pages are served
record Settings(
    Login owner,
    Login program,
    Optional<Login> reader,
    IdentityProvider provider,
    String bind,
    int port,
    List<LegalEntity> legalEntities) {
  private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://[^?]+(\\?.*)?");
  private static final Pattern PASSWORD = Pattern.compile("[?&](password|user)=");
  private static final Pattern UNIT =
      Pattern.compile("legal-entity\\.([1-9][0-9]{0,3})\\.unit\\.([1-9][0-9]{0,8})");
  private static final Pattern LEGAL_ENTITY =
      Pattern.compile("legal-entity\\.([1-9][0-9]{0,3})\\..*");
  private static final int LAST_PORT = 65_535;

  Settings {
    legalEntities = List.copyOf(legalEntities);
  }

  /// A hospital, with its units.
  ///
  /// @param inbox where its record system puts files; empty for nowhere
  record LegalEntity(
      short id,
      String name,
      String organisationNumber,
      Map<Integer, String> units,
      Optional<Inbox.Box> inbox) {
    LegalEntity {
      units = Map.copyOf(units);
    }
  }

  /// @throws Unavailable when anything is wrong; all of it is told
  static Settings read(Path file, Map<String, String> environment) throws Unavailable {
    try {
      var lines = SettingsLines.read(file, environment);
      var settings = settings(lines);
      var problems = new ArrayList<>(lines.problems());
      if (settings.isPresent() && problems.isEmpty()) {
        return settings.get();
      }
      problems.add(Sentence.of("settings.broken", problems.size()));
      throw new Unavailable(problems);
    } catch (IOException unreadable) {
      throw new Unavailable("settings.unreadable", unreadable, file);
    }
  }

  private static Optional<Settings> settings(SettingsLines lines) {
    var url = lines.value("database.url", "jdbc:postgresql://db.example.no/varde", Settings::url);
    var owner = login(lines, "owner", url.orElse(""));
    var program = login(lines, "program", url.orElse(""));
    if (owner.user().equals(program.user()) && !owner.user().isEmpty()) {
      lines.wrong("database.program.user", "settings.same-user");
    }
    var hasReader = lines.find("database.reader.user").isPresent();
    var reader =
        hasReader ? Optional.of(login(lines, "reader", url.orElse(""))) : Optional.<Login>empty();
    var bind = bind(lines);
    var port =
        lines.find("pages.port").isEmpty()
            ? Optional.of(8080)
            : lines.value("pages.port", "8080", Settings::port);
    var provider = provider(lines);
    var entities = legalEntities(lines);
    return provider.flatMap(
        to -> port.map(at -> new Settings(owner, program, reader, to, bind, at, entities)));
  }

  private static String url(String text) {
    return check(text, DATABASE.matcher(text).matches() && !PASSWORD.matcher(text).find());
  }

  private static int port(String text) {
    return Integer.parseInt(
        check(text, text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST_PORT));
  }

  private static <T> T check(T value, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not as it should be");
    }
    return value;
  }

  private static Login login(SettingsLines lines, String role, String url) {
    var user = lines.text("database." + role + ".user", "varde_" + role);
    return new Login(url, user, lines.secret("database." + role + ".password"));
  }

  /// Only this machine, unless somebody says why others shall reach the pages without the proxy.
  private static String bind(SettingsLines lines) {
    var reason = lines.find("pages.bind-reason");
    var bind = lines.find("pages.bind").orElse("127.0.0.1");
    try {
      if (!InetAddress.getByName(bind).isLoopbackAddress() && reason.isEmpty()) {
        lines.wrong("pages.bind", "settings.bind-reason");
      }
    } catch (UnknownHostException nowhere) {
      lines.wrong("pages.bind", "settings.wrong", "127.0.0.1");
    }
    return bind;
  }

  private static Optional<IdentityProvider> provider(SettingsLines lines) {
    var issuer =
        lines.value("sign-in.issuer", "https://helseid-sts.nhn.no", Settings::secureAddress);
    var address = lines.value("pages.address", "https://varde.example.no", Settings::secureAddress);
    var client = lines.text("sign-in.client", "2b1ad…");
    var ask = lines.text("sign-in.ask", "IT support, 12 34 56 78");
    var key = key(lines);
    var subjects = subjects(lines);
    if (issuer.isEmpty() || address.isEmpty() || key.isEmpty() || subjects.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new IdentityProvider(
            issuer.get(), client, key.get(), subjects.get(), address.get(), ask, machines(lines)));
  }

  /// Both or neither.
  private static Optional<IdentityProvider.Machines> machines(SettingsLines lines) {
    return lines.names("machines.").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IdentityProvider.Machines(
                lines.text("machines.audience", "hospital:varde"),
                lines.text("machines.scope", "hospital:varde/exchange")));
  }

  /// What is said there must not be heard by others; on this machine there are none.
  private static URI secureAddress(String text) {
    var address = URI.create(text.replaceAll("/+$", ""));
    var host = address.getHost() == null ? "" : address.getHost();
    var isHere = List.of("localhost", "127.0.0.1").contains(host);
    var isSecure = "https".equals(address.getScheme());
    return check(address, !host.isEmpty() && (isSecure || isHere));
  }

  private static Optional<JWK> key(SettingsLines lines) {
    var text = lines.secret("sign-in.key");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var key = JWK.parse(text);
      if (key.isPrivate() && key instanceof AsymmetricJWK) {
        return Optional.of(key);
      }
    } catch (ParseException broken) {
      // told below, without what stands in it
    }
    lines.wrong("sign-in.key-file", "settings.key");
    return Optional.empty();
  }

  private static Optional<SubjectKey> subjects(SettingsLines lines) {
    var text = lines.secret("sign-in.subject-key");
    if (text.isEmpty() || text.length() >= SubjectKey.SHORTEST) {
      return text.isEmpty() ? Optional.empty() : Optional.of(new SubjectKey(text));
    }
    lines.wrong("sign-in.subject-key-file", "settings.short-key", SubjectKey.SHORTEST);
    return Optional.empty();
  }

  private static List<LegalEntity> legalEntities(SettingsLines lines) {
    var numbers =
        lines.names("legal-entity.").stream()
            .map(LEGAL_ENTITY::matcher)
            .filter(found -> found.matches())
            .map(found -> Short.valueOf(found.group(1)))
            .distinct()
            .toList();
    if (numbers.isEmpty()) {
      lines.text("legal-entity.1.name", "Nordskog sykehus HF");
    }
    var units = new HashSet<Integer>();
    return numbers.stream().map(number -> legalEntity(lines, number, units)).toList();
  }

  /// @param known the units of all legal entities: each has a number of its own
  private static LegalEntity legalEntity(SettingsLines lines, short number, Set<Integer> known) {
    var own = "legal-entity." + number + ".";
    var units = new TreeMap<Integer, String>();
    for (var name : lines.names(own + "unit.")) {
      var found = UNIT.matcher(name);
      if (found.matches()) {
        units.put(Integer.valueOf(found.group(2)), lines.text(name, "BUP"));
        if (!known.add(Integer.valueOf(found.group(2)))) {
          lines.wrong(name, "settings.unit-twice");
        }
      }
    }
    var organisation =
        lines.value(
            own + "organisation-number",
            "100000001",
            text -> check(text, text.matches("[0-9]{9}")));
    return new LegalEntity(
        number,
        lines.text(own + "name", "Nordskog sykehus HF"),
        organisation.orElse(""),
        units,
        inbox(lines, own));
  }

  private static Optional<Inbox.Box> inbox(SettingsLines lines, String own) {
    if (lines.names(own + "inbox").isEmpty()) {
      return Optional.empty();
    }
    var folder =
        lines.value(
            own + "inbox",
            "/srv/varde/inbox",
            text -> check(Path.of(text), Files.isDirectory(Path.of(text))));
    var client = lines.text(own + "inbox-client", "2b1ad…");
    return folder.map(at -> new Inbox.Box(at, IdentityProvider.Machines.subject(client)));
  }
}
