package varde.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Somebody who has signed in to a running program, and asks as a browser does: compressed, on
/// connections that stay open.
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern COOKIE = Pattern.compile("^([^=]+)=([^;]*)");

  private final HttpClient client;
  private final String address;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private String token = "";

  private Visitor(HttpClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /// Signs in as a person of the demonstration.
  static Visitor signedIn(HttpClient client, String address, String subject)
      throws IOException, InterruptedException {
    var visitor = new Visitor(client, address);
    visitor.readToken();
    visitor.post("/sign-in", Map.of("person", subject));
    visitor.readToken();
    return visitor;
  }

  private void readToken() throws IOException, InterruptedException {
    var found = TOKEN.matcher(text(get("/sign-in")));
    if (!found.find()) {
      throw new IOException("no token in the page");
    }
    token = found.group(1);
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  HttpResponse<byte[]> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.header("Accept", "text/html").header("Accept-Encoding", "gzip");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer = client.send(request.build(), BodyHandlers.ofByteArray());
    for (var set : answer.headers().allValues("Set-Cookie")) {
      var found = COOKIE.matcher(set);
      if (found.find()) {
        cookies.put(found.group(1), found.group(2));
      }
    }
    return answer;
  }

  /// What a page says.
  static String text(HttpResponse<byte[]> page) throws IOException {
    var packed = page.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    var bytes =
        packed
            ? new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes()
            : page.body();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
