package varde.app.interop;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What is told beside a file that was put in a folder. It lies where others may read it, so what
/// may be an identity number is not in it.
record Report(boolean isTakenIn, String json) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Nothing of the file could be taken in.
  static Report of(String problem) {
    return new Report(false, text(Map.of("problem", problem)));
  }

  static Report of(ImportAnswer answer) {
    return new Report(!answer.isEmpty(), text(withoutNumbers(answer)));
  }

  private static ImportAnswer withoutNumbers(ImportAnswer answer) {
    return new ImportAnswer(
        answer.id(),
        answer.preview(),
        answer.counts(),
        answer.courses().stream()
            .map(one ->
                new ImportAnswer.Changed(
                    RowReader.shown(one.course()),
                    one.change(),
                    one.added(),
                    one.mistaken(),
                    one.facts()))
            .toList(),
        answer.leftOut().stream()
            .map(one ->
                new ImportAnswer.LeftOut(RowReader.shown(one.course()), one.reason(), one.remedy()))
            .toList(),
        answer.unreadable());
  }

  private static String text(Object told) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told);
  }
}
