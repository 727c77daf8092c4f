package varde.app.interop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import varde.app.casework.RegisteredEvents.Registered;
import varde.app.words.Texts;

/// The codes of a period as another system is told them.
///
/// @param unsayable what the channel has no code for
/// @param mistakes how many registrations are left out because they were entered in error
record CodesAnswer(
    String from,
    String through,
    String channel,
    List<Said> codes,
    List<NotSaid> unsayable,
    int mistakes) {

  /// A registration.
  ///
  /// @param code the composite code; empty where pathway, event and outcome are codes of their own
  /// @param unit where it happened, when that was said
  /// @param courseUnit where the course is
  record Said(
      String course,
      @Nullable String code,
      String pathway,
      String event,
      @Nullable String outcome,
      String date,
      @Nullable String setting,
      @Nullable String unit,
      String courseUnit) {}

  /// A registration without a code, and what to do.
  record NotSaid(Said registered, String reason, String remedy) {}

  static CodesAnswer of(Codes codes, Texts texts) {
    return new CodesAnswer(
        codes.period().from().toString(),
        codes.period().through().toString(),
        codes.channel().word(),
        codes.said().stream().map(one -> said(one.registered(), one.composite())).toList(),
        codes.unsayable().stream()
            .map(one ->
                new NotSaid(
                    said(one.registered(), ""),
                    one.ground().word(),
                    texts.say("export.unsayable." + one.ground().word())))
            .toList(),
        codes.mistakes());
  }

  private static Said said(Registered one, String composite) {
    var event = one.event();
    return new Said(
        one.course(),
        orNull(composite),
        one.pathway(),
        event.event(),
        orNull(event.outcome()),
        event.occurredOn().toString(),
        orNull(event.setting().map(FactWords::word).orElse("")),
        orNull(event.unit()),
        one.courseUnit());
  }

  private static @Nullable String orNull(String word) {
    return word.isEmpty() ? null : word;
  }
}
