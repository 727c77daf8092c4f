package varde.app.main;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody's browser, without JavaScript: it keeps cookies, and sends the forms of pages.
final class Browser {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String BOUNDARY = "varde-test-boundary";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Browser(String address) {
    this.address = address;
  }

  /// A browser in which this person has signed in.
  static Browser of(String person) {
    var browser = new Browser(Serving.get().address);
    if (!person.isEmpty()) {
      browser.post("/sign-in", Map.of("person", person));
    }
    return browser;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /// Goes where a page sends it, also when that is elsewhere.
  HttpResponse<String> follow(HttpResponse<String> sent) {
    var to = sent.headers().firstValue("Location").orElseThrow();
    return send(HttpRequest.newBuilder(URI.create(address).resolve(to)).GET());
  }

  /// Sends a form, with the token that shows it is ours.
  HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    return postAsItIs(path, all);
  }

  /// Sends a form from a page that the browser says is of this site: `same-origin`, `cross-site`.
  HttpResponse<String> postFrom(String site, String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    return send(form(path, all).header("Sec-Fetch-Site", site));
  }

  /// Sends a form of ours that has been open for too long.
  HttpResponse<String> postWithOldToken(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", "00000000-0000-4000-8000-000000000000");
    return send(form(path, all).header("Sec-Fetch-Site", "same-origin"));
  }

  HttpResponse<String> postAsItIs(String path, Map<String, String> fields) {
    return send(form(path, fields));
  }

  /// The bytes of a file that a form answers with.
  byte[] download(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    return send(form(path, all), BodyHandlers.ofByteArray()).body();
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /// Uploads a file under the name `file`, with the token that shows it is ours.
  HttpResponse<String> upload(
      String path, String name, byte[] content, Map<String, String> fields) {
    var body = new ByteArrayOutputStream();
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    all.forEach((field, value) -> part(body, "name=\"" + field + "\"", bytes(value)));
    part(body, "name=\"file\"; filename=\"" + name + "\"", content);
    body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String about, byte[] content) {
    var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n";
    body.writeBytes(bytes(head));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The hidden fields of a page's forms.
  static Map<String, String> hidden(String page) {
    var fields = new LinkedHashMap<String, String>();
    var found = HIDDEN.matcher(page);
    while (found.find()) {
      fields.put(found.group(1), found.group(2).replace("&amp;", "&"));
    }
    return fields;
  }

  /// The token that shows that a form is ours.
  String token() {
    var page = get("/sign-in").body();
    var found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no token in the page");
    }
    return found.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
    try {
      return client.send(request.header("Accept", "text/html").timeout(PATIENCE).build(), as);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
