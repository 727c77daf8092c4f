package varde.app.interop;

/// A key that came with something else before.
final class KeyTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyTaken() {
    super("the key came with something else before");
  }
}
