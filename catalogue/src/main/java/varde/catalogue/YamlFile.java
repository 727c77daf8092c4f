package varde.catalogue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads a YAML file into [Node]s.
final class YamlFile {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String name;
  private final Problems problems;

  private YamlFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /// The map that the file holds; empty, and a problem, when it cannot be read as one.
  static Optional<Node.Entries> read(Path file, String name, Problems problems) {
    return new YamlFile(name, problems).read(file);
  }

  private Optional<Node.Entries> read(Path file) {
    var top = new Place(name, 1);
    try (var parser =
        YAML.createParser(tools.jackson.core.ObjectReadContext.empty(), Files.readString(file))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return Optional.of(entries(parser, place(parser)));
      }
      problems.add("yaml.not-a-map", top);
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      problems.add(
          "yaml.syntax",
          new Place(name, at == null ? 1 : Math.max(1, at.getLineNr())),
          firstLine(broken));
    } catch (MalformedInputException bytes) {
      problems.add("file.not-utf8", top);
    } catch (IOException unreadable) {
      problems.add("file.unreadable", top, String.valueOf(unreadable.getMessage()));
    }
    return Optional.empty();
  }

  private static String firstLine(JacksonException broken) {
    return String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
  }

  /// A value stands where its key stands, also when it begins on the line below.
  private Node.Entries entries(JsonParser parser, Place place) {
    var entries = new LinkedHashMap<String, Node>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      var keyPlace = place(parser);
      parser.nextToken();
      if (entries.put(key, node(parser, keyPlace)) != null) {
        problems.add("yaml.twice", keyPlace, key);
      }
    }
    return new Node.Entries(entries, place);
  }

  private Node node(JsonParser parser, Place place) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add("yaml.alias", place, parser.getString());
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> entries(parser, place);
      case START_ARRAY -> items(parser, place);
      default -> new Node.Scalar(parser.getString() == null ? "" : parser.getString(), place);
    };
  }

  private Node items(JsonParser parser, Place place) {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, place(parser)));
    }
    return new Node.Items(items, place);
  }

  private Place place(JsonParser parser) {
    return new Place(name, parser.currentTokenLocation().getLineNr());
  }
}
