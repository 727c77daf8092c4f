package varde.app.words;

import java.util.List;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// How soon something should happen, in the patient's words.
public record PlainTimes(Texts texts) {

  /// One line for each setting or severity; one for all where nothing sets them apart.
  public List<String> said(List<TimeLimit> limits) {
    var days = limits.stream().map(this::days).distinct().toList();
    return days.size() == 1
        ? List.of(texts.say("plain.all", Texts.capital(days.getFirst())))
        : limits.stream().map(this::time).toList();
  }

  private String time(TimeLimit limit) {
    return limit
        .setting()
        .map(setting -> texts.say("plain.setting." + LimitWords.word(setting), days(limit)))
        .or(() ->
            limit
                .severity()
                .map(severity ->
                    texts.say("plain.severity." + LimitWords.word(severity), days(limit))))
        .orElse(days(limit));
  }

  private String days(TimeLimit limit) {
    return limit
        .local()
        .map(local -> texts.say("plain.within", local.days()))
        .orElseGet(() ->
            switch (limit.days()) {
              case Days.Within(int number) -> texts.say("plain.within", number);
              case Days.Unstated unstated -> texts.say("plain.unstated");
            });
  }
}
