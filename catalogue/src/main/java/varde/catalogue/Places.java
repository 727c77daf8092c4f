package varde.catalogue;

/// Where something stands in a file.
record Places(Node.Entries root) {

  /// The place of the deepest part of the path that exists.
  Place of(String... path) {
    Node node = root;
    for (var key : path) {
      if (!(node instanceof Node.Entries map) || !map.entries().containsKey(key)) {
        break;
      }
      node = map.entries().get(key);
    }
    return node.place();
  }

  boolean has(String... path) {
    Node node = root;
    for (var key : path) {
      if (!(node instanceof Node.Entries map) || !map.entries().containsKey(key)) {
        return false;
      }
      node = map.entries().get(key);
    }
    return true;
  }

  /// The place here, or in the other file when it stands there.
  Place or(Places other, String... path) {
    return has(path) ? of(path) : other.of(path);
  }

  /// The place of one item of a list, counted from 0.
  Place item(String list, int number) {
    return root.entries().get(list) instanceof Node.Items items && number < items.items().size()
        ? items.items().get(number).place()
        : of(list);
  }
}
