package varde.engine.timeline;

/// What is answered of each course; memory that is used again.
final class CourseColumns {
  PathwayTable[] table = {};
  byte[] phase = {};
  int[] start = {};
  int[] close = {};
  int[] unit = {};
  int[] markRow = {};
  byte[] markSetting = {};
  int[] overlap = {};
  int[] firstFinding = {0};
  int[] firstSpan = {0};

  private int marks;

  void makeRoom(int courses, int marksOfEach) {
    marks = marksOfEach;
    if (courses <= table.length) {
      return;
    }
    table = new PathwayTable[courses];
    phase = new byte[courses];
    start = new int[courses];
    close = new int[courses];
    unit = new int[courses];
    markRow = new int[courses * marks];
    markSetting = new byte[courses * marks];
    overlap = new int[courses];
    firstFinding = new int[courses + 1];
    firstSpan = new int[courses + 1];
  }

  void put(int course, CourseWalk walk) {
    phase[course] = (byte) walk.phase().ordinal();
    start[course] = walk.startDay();
    close[course] = walk.closeDay();
    unit[course] = walk.unit();
    for (var mark = 0; mark < walk.table.marks.length; mark++) {
      var at = walk.place(walk.table.marks[mark]);
      markRow[course * marks + mark] = at < 0 ? -1 : walk.counted.row[at];
      markSetting[course * marks + mark] = at < 0 ? 0 : walk.counted.setting(at);
    }
  }
}
