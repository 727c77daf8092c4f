package varde.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Good files, spoilt in the ways files are spoilt: bytes changed, put in, taken out, doubled, cut
/// off, mixed with another file, and letters from anywhere.
public final class Mutations {
  private static final int MOST = 6;
  private static final int LONGEST_PIECE = 40;

  private static final List<String> GOOD =
      List.of(
          """
          course_id,date,code,setting
          p1,2019-03-01,D01A,
          p1,2019-03-18,D01M,outpatient
          p1,2019-03-25,D01L,
          p1,2019-04-01,D01CT,inpatient
          p2,2019-03-20,D08A,
          p2,2019-04-20,D08M,outpatient
          p1,2019-06-01,D01XG,
          """,
          """
          "course_id","date","code","note, and
          more"
          "p ""1""\","2019-03-01","D01A","a;b
          c"

          "p2", "2019-03-02" ,"D08CU",""
          "p ""1""\","2019-03-18","D01M","x"
          "p2","2019-03-03","D08CT",""
          """,
          """
          \uFEFFpatient_id;course_id;pathway;event;outcome;date;setting;severity;right;birth_date;unit
          11;c1;D08;A;;2019-03-01;;severe;;2005-02-28;Østmarka\r
          11;c1;D08;M;;2019-03-04;poliklinikk;;treatment;;Østmarka\r
          11;c1;D08;C;T;2019-03-09;døgn;;;2005-02-28;\r
          11;c2;D01;A;;2019-03-05;;less-severe;;;Ås\r
          12;c3;D01;P;;2019-02-05;;;;;\r
          11;c1;D08;E;;2019-03-09;;;;;\r
          """);

  private static final List<String> TELLING =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\uFEFF",
          "\u2028",
          "\u00A0",
          "æ",
          "😀",
          "\uFFFD",
          "-",
          "0",
          "9999-12-31",
          "0001-01-01",
          "2019-02-29",
          "D01A",
          "D08XR",
          "p1",
          " ",
          "\t",
          "\\",
          "{",
          "course_id",
          "date",
          "code",
          "{0}",
          "'",
          "%s",
          "\u001B[2J");

  private Mutations() {}

  /// The next spoilt file.
  public static byte[] of(Random random) {
    var bytes = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
    var packedFirst = random.nextInt(10) == 0;
    if (packedFirst) {
      bytes = packed(bytes);
    }
    for (var left = 1 + random.nextInt(MOST); left > 0; left--) {
      bytes = spoilt(bytes, random);
    }
    return !packedFirst && random.nextInt(10) == 0 ? packed(bytes) : bytes;
  }

  private static byte[] spoilt(byte[] bytes, Random random) {
    var at = random.nextInt(bytes.length + 1);
    var until = Math.min(bytes.length, at + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes, at, random);
      case 1 -> with(bytes, at, at, random.nextInt(256));
      case 2 -> joined(bytes, at, new byte[0], until);
      case 3 -> joined(bytes, until, Arrays.copyOfRange(bytes, at, until), until);
      case 4 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      case 5 -> {
        var other = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
        yield joined(bytes, at, other, until);
      }
      case 6 -> joined(bytes, at, letter(random).getBytes(StandardCharsets.UTF_8), at);
      default -> {
        var word = TELLING.get(random.nextInt(TELLING.size())).getBytes(StandardCharsets.UTF_8);
        yield joined(bytes, at, word, random.nextBoolean() ? at : until);
      }
    };
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    var copy = bytes.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static String letter(Random random) {
    var letter = random.nextInt(Character.MAX_CODE_POINT + 1);
    return Character.isSurrogate((char) letter) ? "?" : Character.toString(letter);
  }

  private static byte[] with(byte[] bytes, int at, int until, int one) {
    return joined(bytes, at, new byte[] {(byte) one}, until);
  }

  private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
    var all = new ByteArrayOutputStream();
    all.write(bytes, 0, before);
    all.writeBytes(middle);
    all.write(bytes, after, bytes.length - after);
    return all.toByteArray();
  }

  private static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
    return packed.toByteArray();
  }
}
