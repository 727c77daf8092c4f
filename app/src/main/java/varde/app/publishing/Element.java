package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import varde.engine.edition.Text;

/// A part of a resource in the making. What is empty is left out: FHIR has no empty values.
final class Element {
  private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
  private static final String EXTENSION = "extension";

  private final Map<String, Object> members = new LinkedHashMap<>();

  Element put(String name, String value) {
    return put(name, value, value.isEmpty());
  }

  Element put(String name, int value) {
    return put(name, value, false);
  }

  Element put(String name, boolean value) {
    return put(name, value, false);
  }

  Element put(String name, Element value) {
    return put(name, value.members);
  }

  Element put(String name, Map<String, Object> tree) {
    return put(name, tree, tree.isEmpty());
  }

  Element put(String name, List<Element> values) {
    var trees = values.stream().map(Element::asMap).filter(tree -> !tree.isEmpty()).toList();
    return put(name, trees, trees.isEmpty());
  }

  /// A text in the main language, with the others as translations where they differ.
  Element put(String name, Text text) {
    put(name, text.nb());
    var translations =
        Stream.of(translation("nn", text.nn(), text.nb()), translation("en", text.en(), text.nb()))
            .flatMap(List::stream)
            .toList();
    return put("_" + name, new Element().put(EXTENSION, translations));
  }

  /// A value that exists and that nobody could find.
  Element unknown(String name) {
    var absent = new Element().put("url", CORE + "data-absent-reason").put("valueCode", "unknown");
    return put("_" + name, new Element().put(EXTENSION, List.of(absent)));
  }

  /// Extensions beside those that are there.
  Element extend(List<Element> extensions) {
    var all = new ArrayList<Object>();
    if (members.get(EXTENSION) instanceof List<?> before) {
      all.addAll(before);
    }
    extensions.forEach(extension -> all.add(extension.members));
    return put(EXTENSION, all, all.isEmpty());
  }

  Map<String, Object> asMap() {
    return members;
  }

  private Element put(String name, Object value, boolean isEmpty) {
    if (!isEmpty) {
      members.put(name, value);
    }
    return this;
  }

  private static List<Element> translation(String language, String words, String main) {
    if (words.isEmpty() || words.equals(main)) {
      return List.of();
    }
    var parts =
        List.of(
            new Element().put("url", "lang").put("valueCode", language),
            new Element().put("url", "content").put("valueString", words));
    return List.of(new Element().put(EXTENSION, parts).put("url", CORE + "translation"));
  }
}
