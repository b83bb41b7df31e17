package org.bloexchange.alert.importing;

import org.bloexchange.alert.document.AlertVersion;

/** A record to be stored, with what its row said. */
record NewRecord(String caseNumber, byte[] fingerprint, AlertVersion alert) {}
