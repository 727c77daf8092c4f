package varde.engine.timeline;

/// What is answered of each course; memory that is used again.
final class CourseColumns {
  PathwayTable[] table = {};
  byte[] phase = {};
  int[] start = {};
  int[] close = {};
  int[] unit = {};
  int[] overlap = {};
  int[] firstFinding = {0};
  int[] firstSpan = {0};

  void makeRoom(int courses) {
    if (courses <= table.length) {
      return;
    }
    table = new PathwayTable[courses];
    phase = new byte[courses];
    start = new int[courses];
    close = new int[courses];
    unit = new int[courses];
    overlap = new int[courses];
    firstFinding = new int[courses + 1];
    firstSpan = new int[courses + 1];
  }

  void put(int course, CourseWalk walk) {
    phase[course] = (byte) walk.phase().ordinal();
    start[course] = walk.startDay();
    close[course] = walk.closeDay();
    unit[course] = walk.unit();
  }
}
