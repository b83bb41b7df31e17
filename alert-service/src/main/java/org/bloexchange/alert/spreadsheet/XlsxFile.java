package org.bloexchange.alert.spreadsheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX workbook (ECMA-376, part 1, SpreadsheetML), with the values formulas last came to. Read here
 * and not by a library, because what comes in may be made to harm: no document types, no entities, no index into the shared
 * strings and no address of a cell beyond what is there.
 */
public final class XlsxFile {

    private final XMLInputFactory factory = factory();
    private final XlsxParts parts;

    private XlsxFile(XlsxParts parts) {
        this.parts = parts;
    }

    /**
     * What stands on the first sheet.
     *
     * @throws UnreadableFileException if it is no workbook, has macros, or more than can be read
     */
    public static Grid read(byte[] file) {
        XlsxFile workbook = new XlsxFile(XlsxParts.of(file));
        try {
            return workbook.firstSheet();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // whatever a parser of XML trips over, numbers that are none among it, is the file's fault
            throw UnreadableFileException.noWorkbook();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Grid firstSheet() throws XMLStreamException {
        refuseMacros();
        String workbook = target("_rels/.rels", "/officeDocument", "");
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        boolean dates1904 = false;
        String sheet = null;
        XMLStreamReader xml = open(workbook);
        while (sheet == null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    String says = attribute(xml, "date1904");
                    dates1904 = "1".equals(says) || "true".equals(says);
                } else if (xml.getLocalName().equals("sheet")) {
                    sheet = attribute(xml, "id");
                }
            }
        }
        if (sheet == null) {
            throw UnreadableFileException.noWorkbook();
        }
        Map<String, String> targets = targets(relations, folder);
        String part = targets.get(sheet);
        if (part == null) {
            throw UnreadableFileException.noWorkbook();
        }
        return new XlsxSheet(open(part), sharedStrings(relations, folder)).read(dates1904);
    }

    private void refuseMacros() throws XMLStreamException {
        XMLStreamReader types = open("[Content_Types].xml");
        while (types.hasNext()) {
            if (types.next() == XMLStreamConstants.START_ELEMENT) {
                String type = attribute(types, "ContentType");
                if (type != null && type.contains("macroEnabled")) {
                    throw new UnreadableFileException("MACROS", "Files with macros are not taken; save it as .xlsx");
                }
            }
        }
    }

    private List<String> sharedStrings(String relations, String folder) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        String part = target(relations, "/sharedStrings", folder, "");
        if (part.isEmpty() || parts.part(part).isEmpty()) {
            return strings;
        }
        XMLStreamReader xml = open(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(XlsxSheet.textOf(xml, "si"));
            }
        }
        return strings;
    }

    private Map<String, String> targets(String relations, String folder) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = open(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String id = attribute(xml, "Id");
                String target = attribute(xml, "Target");
                if (id != null && target != null) {
                    targets.put(id, absolute(target, folder));
                }
            }
        }
        return targets;
    }

    private String target(String relations, String type, String folder) throws XMLStreamException {
        String found = target(relations, type, folder, "");
        if (found.isEmpty()) {
            throw UnreadableFileException.noWorkbook();
        }
        return found;
    }

    private String target(String relations, String type, String folder, String otherwise) throws XMLStreamException {
        XMLStreamReader xml = open(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String is = attribute(xml, "Type");
                String target = attribute(xml, "Target");
                if (is != null && target != null && is.endsWith(type)) {
                    return absolute(target, folder);
                }
            }
        }
        return otherwise;
    }

    private static String absolute(String target, String folder) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        InputStream content = parts.part(part).orElseThrow(UnreadableFileException::noWorkbook);
        return factory.createXMLStreamReader(content);
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
