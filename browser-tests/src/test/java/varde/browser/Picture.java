package varde.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// A picture of a page from its top, small enough to be kept.
final class Picture {
  private static final int QUALITY = 50;

  /// A page that goes on for longer has shown how it looks.
  private static final int TALLEST = 2000;

  private Picture() {}

  /// Takes the page as it stands in its window.
  static void take(Page page, Path file) {
    page.evaluate("() => document.fonts.ready");
    var wanted = new JsonObject();
    wanted.add("format", new JsonPrimitive("webp"));
    wanted.add("quality", new JsonPrimitive(QUALITY));
    wanted.add("captureBeyondViewport", new JsonPrimitive(true));
    wanted.add("clip", whole(page));
    var session = page.context().newCDPSession(page);
    var taken = session.send("Page.captureScreenshot", wanted);
    session.detach();
    write(file, Base64.getDecoder().decode(taken.get("data").getAsString()));
  }

  /// Takes the page as it would stand on paper, without the breaks between sheets.
  static void takePrinted(Page page, Path file) {
    var window = page.viewportSize();
    Paper.under(page);
    take(page, file);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(window.width, window.height);
  }

  private static JsonObject whole(Page page) {
    var clip = new JsonObject();
    clip.add("x", new JsonPrimitive(0));
    clip.add("y", new JsonPrimitive(0));
    clip.add("width", new JsonPrimitive(page.viewportSize().width));
    var height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
    clip.add("height", new JsonPrimitive(Math.min(TALLEST, height.intValue())));
    clip.add("scale", new JsonPrimitive(1));
    return clip;
  }

  private static void write(Path file, byte[] picture) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, picture);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
