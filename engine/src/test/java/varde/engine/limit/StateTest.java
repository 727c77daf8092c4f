package varde.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StateTest {
  private static final int DUE = 100;

  @Test
  void the_due_day_itself_keeps_the_limit() {
    assertThat(State.of(DUE, DUE, Ending.EVENT)).isEqualTo(State.MET);
    assertThat(State.of(DUE, DUE, Ending.CLOSING)).isEqualTo(State.ENDED);
    assertThat(State.of(DUE, DUE, Ending.OPEN)).isEqualTo(State.RUNNING);
  }

  @Test
  void the_day_after_does_not() {
    assertThat(State.of(DUE, DUE + 1, Ending.EVENT)).isEqualTo(State.MISSED);
    assertThat(State.of(DUE, DUE + 1, Ending.CLOSING)).isEqualTo(State.LAPSED);
    assertThat(State.of(DUE, DUE + 1, Ending.OPEN)).isEqualTo(State.OVERDUE);
  }

  @Test
  void somebody_waits_only_while_it_is_running_or_overdue() {
    assertThat(State.values())
        .filteredOn(State::isOpen)
        .containsExactly(State.RUNNING, State.OVERDUE);
  }

  @Test
  void words_are_written_in_small_letters_with_hyphens() {
    assertThat(State.NOT_MEASURED.word()).isEqualTo("not-measured");
    assertThat(Reason.SEVERITY_UNKNOWN.word()).isEqualTo("severity-unknown");
  }

  @Test
  void a_limit_is_never_negative() {
    assertThat(new Days.Within(0).days()).isZero();
    assertThatThrownBy(() -> new Days.Within(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
