package varde.app.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system, which shows a token.
///
/// @param token empty for none
record OtherSystem(String address, String token) {
  static final String IMPORTS = "/api/v1/imports";
  static final String CSV = "text/csv";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// Sends a file.
  ///
  /// @param key empty for none
  HttpResponse<String> post(String path, String key, String type, String file) {
    return post(path, key, type, file.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String key, String type, byte[] file) {
    var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file));
    return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
