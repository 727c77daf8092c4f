package varde.app.main;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import varde.app.security.DemonstrationPeople;
import varde.app.security.Role;
import varde.app.security.SignedIn;
import varde.app.web.Frame;
import varde.app.web.PageTexts;
import varde.app.web.Preferences;

/// Gives every page its frame.
@ControllerAdvice
final class FrameAdvice {
  /// Those who work with lists of courses.
  static final Set<Role> WITH_LISTS =
      Set.of(Role.COORDINATOR, Role.THERAPIST, Role.CODER, Role.LEADER);

  /// What may be somebody's identity number is not carried on from an address.
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{6} ?[0-9]{5}(?![0-9])");

  private final PageTexts texts;
  private final DemonstrationPeople people;
  private final Clock clock;

  FrameAdvice(PageTexts texts, DemonstrationPeople people, Clock clock) {
    this.texts = texts;
    this.people = people;
    this.clock = clock;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request, @Nullable Principal principal) {
    var preferences = Preferences.of(request);
    var words = texts.in(preferences.language());
    var signedIn =
        principal instanceof SignedIn somebody ? Optional.of(somebody) : Optional.<SignedIn>empty();
    var address = request.getRequestURI();
    return new Frame(
        preferences,
        people.list().isEmpty() ? "" : words.say("frame.demonstration", LocalDate.now(clock)),
        places(signedIn, address),
        signedIn.map(SignedIn::personName).orElse(""),
        signedIn.stream()
            .flatMap(somebody -> somebody.roles().stream())
            .findFirst()
            .map(role -> words.say("role." + role.word()))
            .orElse(""),
        seconds(request),
        back(request));
  }

  private static List<Frame.Place> places(Optional<SignedIn> signedIn, String address) {
    var places = new ArrayList<Frame.Place>();
    signedIn.ifPresent(somebody -> {
      if (somebody.roles().stream().anyMatch(WITH_LISTS::contains)) {
        places.add(place("worklist", "/worklist", inList(address)));
      }
      if (somebody.roles().contains(Role.COORDINATOR)) {
        places.add(place("referrals", "/referrals", address));
      }
      if (somebody.roles().contains(Role.PRIVACY_OFFICER)) {
        places.add(place("privacy", "/privacy", address));
      }
      if (somebody.roles().contains(Role.CODER)) {
        places.add(place("import", "/import", address));
        places.add(place("export", "/export", address));
      }
    });
    places.add(place("library", "/library", address));
    return places;
  }

  /// How long the session lasts when nothing is done.
  private static int seconds(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? 0 : session.getMaxInactiveInterval();
  }

  private static Frame.Place place(String name, String at, String address) {
    return new Frame.Place(name, at, address.equals(at) || address.startsWith(at + "/"));
  }

  /// A course is opened from the worklist, and is a part of that place.
  private static String inList(String address) {
    return address.startsWith("/courses/") ? "/worklist" : address;
  }

  private static String back(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    var query = request.getQueryString();
    var address = request.getRequestURI() + (query == null ? "" : "?" + query);
    var read = URLDecoder.decode(address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
    return NUMBER.matcher(read).find() ? "/" : address;
  }
}
