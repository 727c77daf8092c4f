package varde.app.casework;

import java.util.List;

/// The worklist as it is shown: every word chosen, nothing left to reckon.
record WorklistView(
    String title,
    String lead,
    String note,
    List<Day> week,
    List<Group> groups,
    int shown,
    int rest,
    List<Choice> units,
    List<Choice> pathways,
    List<Choice> phases,
    List<View> views,
    boolean mayExport) {

  /// A view the reader has kept.
  record View(int id, String name, String address, boolean chosen) {}

  /// A day of the week strip.
  ///
  /// @param name of the holiday; empty on others
  /// @param marks signs, one for each course, up to a number that fits
  record Day(
      String day,
      String iso,
      boolean isToday,
      boolean isOff,
      String name,
      List<String> marks,
      String text,
      String target) {}

  /// A group with its heading.
  ///
  /// @param hidden how many of its courses are not shown
  record Group(String word, String sign, int total, List<Row> rows, int hidden) {}

  /// A course.
  ///
  /// @param stones how high the cairn of its phase is
  /// @param iso the day for machines; empty when there is none
  record Row(
      long course,
      String name,
      String age,
      String pathway,
      int stones,
      String phase,
      String what,
      String note,
      boolean postponed,
      String sign,
      String iso,
      String day,
      String left,
      String with,
      String withRole,
      boolean withNobody,
      String contact,
      boolean noContact,
      String municipality) {}

  /// Something to choose in the filter.
  record Choice(String value, String text, boolean chosen) {}
}
