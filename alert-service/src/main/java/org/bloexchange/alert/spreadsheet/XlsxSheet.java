package org.bloexchange.alert.spreadsheet;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of one sheet, holding no more than the cells that have something in them. */
final class XlsxSheet {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    private final XMLStreamReader xml;
    private final List<String> strings;
    private final GridBuilder grid = new GridBuilder();
    private int row;
    private int column;

    XlsxSheet(XMLStreamReader xml, List<String> strings) {
        this.xml = xml;
        this.strings = strings;
    }

    Grid read(boolean dates1904) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                startRow();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cell();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                grid.endRow(row);
            }
        }
        return grid.build(dates1904);
    }

    private void startRow() {
        String number = xml.getAttributeValue(null, "r");
        int said = number == null ? row + 1 : Integer.parseInt(number);
        if (said <= row || said > LAST_ROW) {
            throw UnreadableFileException.noWorkbook();
        }
        row = said;
        column = -1;
    }

    private void cell() throws XMLStreamException {
        column = columnOf(xml.getAttributeValue(null, "r"));
        String type = xml.getAttributeValue(null, "t");
        String text = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> text = xml.getElementText();
                    case "is" -> text = textOf(xml, "is");
                    default -> {
                        // a formula, which is not worked out here, or what a later edition adds
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        take(type == null ? "n" : type, text);
    }

    private void take(String type, String text) {
        switch (type) {
            case "s" -> grid.cell(row, column, Cell.Kind.TEXT, text.isBlank() ? "" : shared(text));
            case "n" -> grid.cell(row, column, Cell.Kind.NUMBER, text);
            case "b" -> grid.cell(row, column, Cell.Kind.BOOLEAN, text);
            case "e" -> grid.cell(row, column, Cell.Kind.ERROR, text);
            // inline text, text a formula came to, and days written out (ISO 8601)
            default -> grid.cell(row, column, Cell.Kind.TEXT, text);
        }
    }

    private String shared(String index) {
        int at = Integer.parseInt(index.strip());
        if (at < 0 || at >= strings.size()) {
            throw UnreadableFileException.noWorkbook();
        }
        return strings.get(at);
    }

    private int columnOf(@Nullable String address) {
        if (address == null) {
            return column + 1;
        }
        int number = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            number = number * LETTERS + address.charAt(i) - 'A' + 1;
            if (number > LAST_COLUMN) {
                throw UnreadableFileException.noWorkbook();
            }
        }
        if (number == 0 || number - 1 <= column) {
            throw UnreadableFileException.noWorkbook();
        }
        return number - 1;
    }

    /** All text in the element the reader stands on, without the reading aids of East Asian texts. */
    static String textOf(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aids = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                aids++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                aids--;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && aids == 0) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                break;
            }
        }
        return text.toString();
    }
}
