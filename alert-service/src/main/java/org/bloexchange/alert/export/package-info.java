/** A whole selection of alerts in forms other programs read: tables, maps, CAP, a snapshot of the topics. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.export;
