package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.app.cli.CheckContractTest.PLAIN;
import static varde.app.cli.CheckContractTest.isAnsweredAsPlain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files compressed by gzip are read as plain ones are, and told when they are damaged.
class PackedFilesTest {
  @Test
  void a_file_is_known_to_be_packed_by_its_content(@TempDir Path folder) throws IOException {
    var file = Files.write(folder.resolve("events.txt"), packed(PLAIN));

    isAnsweredAsPlain(CheckRun.ofFiles(file.toString()));
    isAnsweredAsPlain(CheckRun.of(packed(PLAIN)));
  }

  @Test
  void packed_pieces_one_after_another_are_one_file() throws IOException {
    var both = new ByteArrayOutputStream();
    var half = PLAIN.indexOf("p1,2019-03-20");
    both.write(packed(PLAIN.substring(0, half)));
    both.write(packed(PLAIN.substring(half)));

    isAnsweredAsPlain(CheckRun.of(new Trickle(both.toByteArray()), "-", "--format=jsonl"));
  }

  @Test
  void a_packed_file_that_breaks_off() throws IOException {
    var whole = packed(PLAIN.repeat(50));

    for (var length = 2; length < whole.length; length++) {
      var run = CheckRun.of(Arrays.copyOf(whole, length));

      assertThat(run.status()).as("cut at %d", length).isEqualTo(2);
      assertThat(run.told().getLast())
          .startsWith("varde: 'standard input' is compressed and breaks off");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void a_packed_file_that_was_changed_on_the_way() throws IOException {
    var bytes = packed(PLAIN);
    bytes[bytes.length - 6] ^= 1;

    var run = CheckRun.of(bytes);

    assertThat(run.told().getLast()).startsWith("varde: 'standard input' is compressed and ");
    assertThat(run.status()).isEqualTo(2);
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
