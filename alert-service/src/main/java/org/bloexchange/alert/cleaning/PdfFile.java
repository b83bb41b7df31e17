package org.bloexchange.alert.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/**
 * Writes a PDF anew from what can be reached in it, without its metadata (ISO 32000-2, 14.3 and 14.5, and the geographic
 * measures of 12.10): of the document, of every object, and of the photographs in it. What would act by itself or carry
 * other files is refused, not repaired. Earlier revisions go, and a signature no longer holds.
 */
final class PdfFile {

    private static final String HEADER = "%PDF-";

    private static final List<COSName> METADATA =
            names("Metadata", "PieceInfo", "LastModified", "Thumb", "VP", "LGIDict", "Measure", "PtData");

    private static final Set<COSName> ACTIONS = Set.copyOf(
            names("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute"));

    private static final Set<COSName> CARRIERS =
            Set.copyOf(names("FileAttachment", "RichMedia", "3D", "Screen", "Movie", "Sound"));

    private static final List<COSName> HARMFUL = names("JS", "JavaScript", "EF", "EmbeddedFiles", "XFA");

    private static final List<String> DCT = List.of("DCTDecode", "DCT");

    private final Deque<COSBase> toVisit = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfFile() {}

    static byte[] strip(byte[] file) throws RefusedException {
        // where it may begin later, the beginning may be something else
        if (file.length < HEADER.length()
                || !new String(file, 0, HEADER.length(), StandardCharsets.ISO_8859_1).equals(HEADER)) {
            throw RefusedException.damaged();
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new RefusedException(AttachmentRefusal.ENCRYPTED);
            }
            COSDictionary trailer = document.getDocument().getTrailer();
            trailer.removeItem(COSName.INFO);
            new PdfFile().clean(trailer);
            if (document.getNumberOfPages() == 0) {
                throw RefusedException.damaged();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
            document.save(out);
            return out.toByteArray();
        } catch (InvalidPasswordException e) {
            throw new RefusedException(AttachmentRefusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // the parser answers damage with all sorts of exceptions
            throw RefusedException.damaged();
        }
    }

    private void clean(COSDictionary trailer) throws RefusedException, IOException {
        visit(trailer);
        while (!toVisit.isEmpty()) {
            COSBase next = toVisit.pop();
            if (next instanceof COSArray array) {
                array.forEach(this::visit);
            } else if (next instanceof COSDictionary dictionary) {
                METADATA.forEach(dictionary::removeItem);
                refuseHarmful(dictionary);
                dictionary.getValues().forEach(this::visit);
                if (dictionary instanceof COSStream stream) {
                    stripPhotograph(stream);
                }
            }
        }
    }

    private void visit(@org.jspecify.annotations.Nullable COSBase value) {
        COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            toVisit.push(object);
        }
    }

    private static void refuseHarmful(COSDictionary dictionary) throws RefusedException {
        boolean acts = dictionary.getDictionaryObject(COSName.S) instanceof COSName action && ACTIONS.contains(action);
        boolean carries =
                dictionary.getDictionaryObject(COSName.SUBTYPE) instanceof COSName kind && CARRIERS.contains(kind);
        if (acts || carries || HARMFUL.stream().anyMatch(dictionary::containsKey)) {
            throw new RefusedException(AttachmentRefusal.ACTIVE_CONTENT);
        }
    }

    /** A photograph lies in a PDF as the camera wrote it. */
    private static void stripPhotograph(COSStream stream) throws RefusedException, IOException {
        COSBase filters = stream.getFilters();
        COSBase last = filters instanceof COSArray list && list.size() > 0 ? list.getObject(list.size() - 1) : filters;
        if (!(last instanceof COSName filter) || !DCT.contains(filter.getName())) {
            return;
        }
        byte[] photograph;
        try (InputStream packed = new PDStream(stream).createInputStream(DCT)) {
            photograph = packed.readAllBytes();
        }
        byte[] stripped;
        try {
            stripped = JpegFile.strip(photograph).content();
        } catch (RefusedException e) {
            if (saysMore(photograph)) {
                throw e;
            }
            // scanners write JPEGs that only a lenient reader takes; without metadata they may stay
            return;
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(stripped);
        }
        if (filters instanceof COSArray) {
            stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
            stream.removeItem(COSName.DECODE_PARMS);
        }
    }

    private static boolean saysMore(byte[] photograph) {
        String text = new String(photograph, StandardCharsets.ISO_8859_1);
        return text.contains("Exif\0\0") || text.contains("http://ns.adobe.com/") || text.contains("Photoshop 3.0");
    }

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }
}
