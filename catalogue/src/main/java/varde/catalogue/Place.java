package varde.catalogue;

/// A line of a file; line 0 is the file as a whole.
public record Place(String file, int line) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    var byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
