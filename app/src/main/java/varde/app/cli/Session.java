package varde.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import varde.app.words.Texts;
import varde.catalogue.CalibrationFile;
import varde.catalogue.Catalogue;
import varde.catalogue.Problem;
import varde.engine.synthetic.Calibration;

/// One run of one command: where it speaks, and in which language.
record Session(Console console, Texts texts) {
  private static final String NO_READER = "Broken pipe";

  /// Says something to the person, on standard error.
  void tell(String sentence) {
    console.err().println("varde: " + sentence);
  }

  /// The folder of the embedded database: the one that is named, else that of the installation.
  Path data(Path named) {
    return named.toString().isEmpty() ? console.home().resolve("data") : named;
  }

  /// Where rows are kept: as a file of settings says, else in a folder.
  Server.Place place(Path config, Path folder) {
    return config.toString().isEmpty()
        ? new Server.Place.Folder(data(folder))
        : new Server.Place.Configured(config);
  }

  /// Tells everything that stands in the way, and leaves the last to be told by whoever ends.
  Failure stoppedBy(Server.Unavailable unavailable) {
    var sentences = unavailable.sentences();
    for (var sentence : sentences.subList(0, sentences.size() - 1)) {
      tell(texts.say(sentence.key(), sentence.arguments().toArray()));
    }
    return new Failure(sentences.getLast().key(), sentences.getLast().arguments().toArray());
  }

  /// The editions of the installation and of the folders added to it.
  Catalogue catalogue(List<Path> added) {
    var folders = new ArrayList<>(console.pathways());
    folders.addAll(added);
    var loaded = Catalogue.load(folders);
    tell(loaded.problems());
    return loaded
        .value()
        .orElseThrow(() -> new Failure("editions.broken", loaded.problems().size()));
  }

  /// The day an answer is for; without one, today in Norway.
  LocalDate day(String written) {
    try {
      return written.isEmpty() ? console.today().get() : LocalDate.parse(written);
    } catch (DateTimeParseException noDate) {
      throw new Failure("today.no-date", written);
    }
  }

  /// What the population of this name is to look like.
  Calibration population(String name) {
    var folder = console.home().resolve("populations");
    var names = CalibrationFile.names(folder);
    if (!names.contains(name)) {
      throw new Failure("population.unknown", name, String.join(", ", names));
    }
    var read = CalibrationFile.read(folder, name);
    tell(read.problems());
    return read.value()
        .orElseThrow(() -> new Failure("population.broken", name, read.problems().size()));
  }

  private void tell(List<Problem> problems) {
    problems.forEach(
        problem -> console.err().println(problem.place() + ": " + problem.text(texts.language())));
  }

  /// Answers go here. A full disk shows when it is flushed or closed.
  Writer out() {
    return new BufferedWriter(
        new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), 1 << 16);
  }

  /// A page of text for people, as wide as the terminal, in colour where that is wanted.
  Page page(Writer out) {
    return new Page(out, console.columns(), console.hasColour());
  }

  /// Tells what stopped the command, and gives the exit status.
  int failed(Exception broken) {
    switch (broken) {
      case Failure failure -> tell(failure.text(texts));
      case UncheckedIOException wrapped -> {
        return failed(Objects.requireNonNullElse(wrapped.getCause(), new IOException()));
      }
      case IOException io when NO_READER.equals(io.getMessage()) -> {
        return Commands.NOBODY_READS;
      }
      case IOException io -> tell(texts.say("output.broken", String.valueOf(io.getMessage())));
      default -> tell(texts.say("program.broken", broken.toString()));
    }
    return Commands.FAILED;
  }
}
