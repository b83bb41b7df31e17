package org.bloexchange.alert.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.spreadsheet.Cell;

/**
 * One case of a table, as an officer would have said it to the exchange.
 *
 * @param number the originator's own
 * @param row its first one
 * @param said the body of an alert
 * @param places which cell each of its values stands in
 * @param goodsRows the row of each of its goods
 * @param conveyanceRows the row of each of its conveyances
 * @param fingerprint SHA-256 of what its cells say, whatever the language and spelling
 */
record SaidCase(
        String number,
        int row,
        ObjectNode said,
        Map<String, Cell> places,
        List<Integer> goodsRows,
        List<Integer> conveyanceRows,
        byte[] fingerprint) {}
