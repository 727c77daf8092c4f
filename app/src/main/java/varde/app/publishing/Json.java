package varde.app.publishing;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Trees of maps and lists as JSON that a person can read, and back.
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private Json() {}

  static byte[] bytes(Map<String, Object> tree) {
    return WRITER.writeValueAsBytes(tree);
  }

  static Map<String, Object> tree(String json) {
    return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
  }
}
