package varde.app.interop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import varde.app.casework.RegisteredEvents.Registered;
import varde.app.words.Texts;

/// Says what an export of codes would hold.
record ExportWords(Texts texts) {

  ExportView form(String from, String through, Channel channel) {
    return view(from, through, channel, "", ExportView.Seen.NOTHING);
  }

  ExportView faulty(String from, String through, Channel channel) {
    return view(from, through, channel, texts.say("export.period.wrong"), ExportView.Seen.NOTHING);
  }

  ExportView view(Codes codes) {
    var period = codes.period();
    return view(
        period.from().toString(), period.through().toString(), codes.channel(), "", seen(codes));
  }

  private ExportView view(
      String from, String through, Channel channel, String fault, ExportView.Seen seen) {
    return new ExportView(
        from,
        through,
        channel.word(),
        Arrays.stream(Channel.values()).map(this::choice).toList(),
        fault,
        seen);
  }

  private ExportView.Choice choice(Channel channel) {
    var key = "export.channel." + channel.word();
    return new ExportView.Choice(channel.word(), texts.say(key), texts.say(key + ".about"));
  }

  private ExportView.Seen seen(Codes codes) {
    var period = codes.period();
    return new ExportView.Seen(
        texts.say(
            "export.seen",
            codes.said().size(),
            codes.said().stream().map(one -> one.registered().course()).distinct().count(),
            codes.unsayable().size()),
        "from=%s&through=%s&channel=%s"
            .formatted(period.from(), period.through(), codes.channel().word()),
        codes.said().size(),
        groups(codes.unsayable()),
        codes.mistakes() == 0 ? "" : texts.say("export.mistakes", codes.mistakes()));
  }

  private List<ExportView.Group> groups(List<Unsayable> unsayable) {
    return unsayable.stream()
        .collect(Collectors.groupingBy(this::kind, Collectors.counting()))
        .entrySet()
        .stream()
        .map(kind ->
            new ExportView.Group(
                kind.getKey().what(),
                Math.toIntExact(kind.getValue()),
                texts.say("export.unsayable." + kind.getKey().ground().word())))
        .sorted(
            Comparator.comparingInt(ExportView.Group::count)
                .reversed()
                .thenComparing(ExportView.Group::what))
        .toList();
  }

  /// What is told together.
  private record Kind(String what, Unsayable.Ground ground) {}

  private Kind kind(Unsayable one) {
    return new Kind(what(one.registered()), one.ground());
  }

  private static String what(Registered one) {
    var event = one.event();
    var outcome = event.outcome().isEmpty() ? "" : "/" + event.outcome();
    return one.pathway() + " " + event.event() + outcome;
  }
}
