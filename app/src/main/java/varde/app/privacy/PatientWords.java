package varde.app.privacy;

import varde.app.casework.KnownPatients;
import varde.app.privacy.PrivacyView.Patient;
import varde.app.words.DayWords;
import varde.app.words.Texts;

/// Puts a patient into words: the name, or the number where no name is known.
record PatientWords(Texts texts, DayWords days) {

  Patient patient(KnownPatients.Patient patient) {
    return patient.name().isEmpty()
        ? unnamed(patient.id())
        : new Patient(
            patient.id(), patient.name(), patient.birthDate().map(days::dated).orElse(""));
  }

  Patient unnamed(long id) {
    return new Patient(id, texts.say("log.patient", id), "");
  }
}
