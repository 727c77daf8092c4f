package varde.app.security;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Keeps a session alive for somebody who is still there.
@Controller
final class SessionPages {

  @GetMapping("/session")
  ResponseEntity<String> stay() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("");
  }
}
