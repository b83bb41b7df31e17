/** Tables that officers keep, as they come out of XLSX and CSV files: rows of cells, whatever they mean. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.spreadsheet;
