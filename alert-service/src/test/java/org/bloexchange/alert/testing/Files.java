package org.bloexchange.alert.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as cameras, messengers and scanners write them, with what should not leave the office: {@link #SECRET}. */
public final class Files {

    /** Stands wherever metadata stand. */
    public static final String SECRET = "GPS-40.5682N-69.2444E";

    private Files() {}

    /** A picture whose left upper corner is red, the rest grey. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    /** A photograph of a camera that was held so, with its place in Exif, XMP, IPTC and a comment, and more after its end. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] bare = written(picture(width, height), "jpeg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(bare, 0, 2);
        file.writeBytes(segment(0xe1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation))));
        file.writeBytes(segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")));
        file.writeBytes(segment(0xed, bytes("Photoshop 3.0\0" + SECRET)));
        file.writeBytes(segment(0xe2, bytes("MPF\0" + SECRET)));
        file.writeBytes(segment(0xfe, bytes(SECRET)));
        file.write(bare, 2, bare.length - 2);
        file.writeBytes(bytes(SECRET));
        return file.toByteArray();
    }

    /** Exif data, little-endian: orientation and a GPS directory whose text is the secret. */
    public static byte[] exif(int orientation) {
        byte[] secret = bytes(SECRET + "\0");
        ByteBuffer tiff = ByteBuffer.allocate(8 + 30 + 18 + secret.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x001d).putShort((short) 2).putInt(secret.length).putInt(56);
        tiff.putInt(0);
        return tiff.put(secret).array();
    }

    /** A screenshot with texts, a time and Exif data. */
    public static byte[] screenshot(int width, int height, int orientation) {
        byte[] bare = written(picture(width, height), "png");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(bare, 0, 33);
        file.writeBytes(chunk("tEXt", bytes("Comment\0" + SECRET)));
        file.writeBytes(chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)));
        file.writeBytes(chunk("tIME", new byte[7]));
        file.writeBytes(chunk("eXIf", exif(orientation)));
        file.writeBytes(chunk("prVt", bytes(SECRET)));
        file.write(bare, 33, bare.length - 33);
        file.writeBytes(bytes(SECRET));
        return file.toByteArray();
    }

    /** A PNG of about that many bytes that no compression makes smaller. */
    public static byte[] noise(int bytes) {
        int side = (int) Math.sqrt(bytes / 3.01);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(image, "png");
    }

    /** A picture of a messenger, of one colour, with Exif and XMP; lossless, 24 bytes whatever its size. */
    public static byte[] webp(int width, int height, int orientation) {
        byte[] extended = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x0c)
                .put(three(width - 1))
                .put(three(height - 1))
                .array();
        byte[] chunks = concat(
                concat(riff("VP8X", extended), riff("VP8L", oneColour(width, height))),
                concat(riff("EXIF", exif(orientation)), riff("XMP ", bytes(SECRET))));
        return concat(riff("RIFF", concat(bytes("WEBP"), chunks)), bytes(SECRET));
    }

    /** A WebP of its simple form: no header that could say anything. */
    public static byte[] simpleWebp(int width, int height) {
        return riff("RIFF", concat(bytes("WEBP"), riff("VP8L", oneColour(width, height))));
    }

    /** A document of some hundred thousand bytes whose objects unpack to more than 600 million. */
    public static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(1))) {
            out.write(bytes("1 0 << /Type /Catalog /Pages 2 0 R >>"));
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 620; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String head = "%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.size()
                + " >>\nstream\n";
        String tail = "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        return concat(concat(bytes(head), packed.toByteArray()), bytes(tail));
    }

    /** A scanned page: information about the document and the page, and a photograph with its place. */
    public static byte[] document() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setAuthor(SECRET);
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(document, new ByteArrayInputStream(bytes(SECRET))));
            page.getCOSObject()
                    .setItem(COSName.METADATA, new PDMetadata(document, new ByteArrayInputStream(bytes(SECRET))));
            var photograph = JPEGFactory.createFromStream(document, new ByteArrayInputStream(photograph(64, 48, 1)));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(photograph, 20, 20);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that runs a script when it is opened. */
    public static byte[] scriptedDocument() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the secret stands in it in plain bytes. */
    public static boolean tells(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(SECRET);
    }

    /** An image as a file. */
    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    /** A chunk of a PNG. */
    public static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(concat(bytes(type), data));
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(bytes(type))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riff(String name, byte[] data) {
        byte[] padded = Arrays.copyOf(data, data.length + data.length % 2);
        return ByteBuffer.allocate(8 + padded.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(name))
                .putInt(data.length)
                .put(padded)
                .array();
    }

    /** VP8L (RFC 9649, 3): five prefix codes of one symbol each, so that no bit is spent on a pixel. */
    private static byte[] oneColour(int width, int height) {
        Bits bits = new Bits();
        bits.add(0x2f, 8).add(width - 1, 14).add(height - 1, 14).add(0, 1).add(0, 3);
        bits.add(0, 1).add(0, 1).add(0, 1);
        for (int symbol : new int[] {0x20, 0xc0, 0x20, 0xff}) {
            bits.add(1, 1).add(0, 1).add(1, 1).add(symbol, 8);
        }
        bits.add(1, 1).add(0, 1).add(0, 1).add(0, 1);
        return bits.bytes();
    }

    private static final class Bits {

        private final BitSet set = new BitSet();
        private int count;

        Bits add(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                set.set(count++, ((value >> i) & 1) == 1);
            }
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(set.toByteArray(), (count + 7) / 8 + 4);
        }
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One after the other. */
    public static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
