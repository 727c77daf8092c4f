package varde.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One document in Markdown: its links, the places that can be linked to, and the commands it
/// shows.
///
/// @param links what stands in the brackets of each link
/// @param anchors the names of its headings, as they are linked to
/// @param shown the commands, block by block
record Page(Path file, List<Link> links, Set<String> anchors, List<Block> shown) {
  /// @param line where it stands, counted from 1
  record Link(int line, String target) {}

  /// A fenced block of commands with their output.
  record Block(int line, List<Command> commands) {}

  /// @param output what must follow; a line `…` stands for any number of lines
  record Command(int line, String words, List<String> output) {}

  static final String ANY_LINES = "…";

  private static final String FENCE = "```";
  private static final String CONSOLE = "console";
  private static final String PROMPT = "$ ";
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(?:[^\\[\\]]|\\[[^\\[\\]]*])*]\\(([^()\\s]+(?:\\([^()]*\\))?[^()\\s]*)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final Pattern LINKED = Pattern.compile("\\[([^\\[\\]]*)]\\([^)]*\\)");
  private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

  static Page of(Path file) {
    return new Reader(Project.read(file).lines().toList()).read(file);
  }

  private static final class Reader {
    private final List<String> lines;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final HashMap<String, Integer> seen = new HashMap<>();
    private final List<Block> shown = new ArrayList<>();
    private int at;

    Reader(List<String> lines) {
      this.lines = lines;
    }

    Page read(Path file) {
      while (at < lines.size()) {
        var line = lines.get(at++);
        if (line.strip().startsWith(FENCE)) {
          block(line.strip().substring(FENCE.length()));
        } else {
          text(line);
        }
      }
      return new Page(file, links, anchors, shown);
    }

    private void text(String line) {
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        anchors.add(anchor(heading.group(1)));
      }
      var link = LINK.matcher(CODE.matcher(line).replaceAll(""));
      while (link.find()) {
        links.add(new Link(at, link.group(1)));
      }
    }

    /// As the sites that show Markdown name a heading; one that comes again gets a number.
    private String anchor(String heading) {
      var words = LINKED.matcher(heading.strip()).replaceAll("$1").toLowerCase(Locale.ROOT);
      var name = NOT_IN_ANCHORS.matcher(words).replaceAll("").replace(' ', '-');
      var times = seen.merge(name, 1, Integer::sum);
      return times == 1 ? name : name + "-" + (times - 1);
    }

    private void block(String kind) {
      var begins = at;
      var commands = new ArrayList<Command>();
      while (at < lines.size() && !lines.get(at).strip().startsWith(FENCE)) {
        var line = lines.get(at++);
        if (line.startsWith(PROMPT)) {
          commands.add(new Command(at, line.substring(PROMPT.length()), new ArrayList<>()));
        } else if (!commands.isEmpty()) {
          commands.getLast().output().add(line.stripTrailing());
        }
      }
      at++;
      if (kind.equals(CONSOLE)) {
        shown.add(new Block(begins, commands));
      }
    }
  }
}
