/// The program as people meet it: started as it is served, walked through in a real Chromium.
///
/// Each test is somebody's errand, told as a sentence: [Program] is what is served, [Visit] is one
/// person's window on it. `AxeTest` looks at every page that `docs/access.md` names, and [Tour]
/// takes the pictures of `docs/tour.md`. Nothing here knows how the program is made: it reads what
/// stands on the page, and asks no class and no table.
@NullMarked
package varde.browser;

import org.jspecify.annotations.NullMarked;
