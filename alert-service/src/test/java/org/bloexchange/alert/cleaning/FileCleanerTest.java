package org.bloexchange.alert.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bloexchange.alert.testing.Files;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCleanerTest {

    private static final Map<String, byte[]> HONEST = Map.of(
            MediaTypes.JPEG, Files.photograph(120, 80, 6),
            MediaTypes.PNG, Files.screenshot(60, 40, 6),
            MediaTypes.WEBP, Files.webp(60, 40, 6),
            MediaTypes.PDF, Files.document());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldTakeThePlaceOutOfAPhotographAndLeaveItAsItWasHeld(int orientation) throws Exception {
        byte[] photograph = Files.photograph(1200, 800, orientation);
        assertThat(Files.tells(photograph)).isTrue();

        CleanFile clean = FileCleaner.clean(MediaTypes.JPEG, photograph);

        assertThat(Files.tells(clean.content())).isFalse();
        assertThat(text(clean.content())).doesNotContain("xmpmeta", "Photoshop", "MPF");
        // the picture itself was not touched
        assertThat(pixels(clean.content())).isEqualTo(pixels(photograph));
        assertThat(orientationOf(clean.content())).isEqualTo(orientation);
        boolean lies = orientation >= 5;
        assertThat(clean.width()).isEqualTo(lies ? 800 : 1200);
        assertThat(clean.height()).isEqualTo(lies ? 1200 : 800);
    }

    /** Where the red corner of the picture is seen. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void shouldTurnTheThumbnailAsItWasHeld(int orientation, int right, int below) throws Exception {
        CleanFile clean = FileCleaner.clean(MediaTypes.JPEG, Files.photograph(1200, 800, orientation));

        BufferedImage thumbnail = read(clean.thumbnail());
        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(320);
        assertThat(Math.min(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(213);
        for (int x : new int[] {0, 1}) {
            for (int y : new int[] {0, 1}) {
                int colour = thumbnail.getRGB(
                        thumbnail.getWidth() / 4 + x * thumbnail.getWidth() / 2,
                        thumbnail.getHeight() / 4 + y * thumbnail.getHeight() / 2);
                boolean red = (colour >> 16 & 0xff) > 200 && (colour >> 8 & 0xff) < 80;
                assertThat(red).as("%d %d", x, y).isEqualTo(x == right && y == below);
            }
        }
    }

    @Test
    void shouldTakeTextsOutOfAPng() throws Exception {
        byte[] screenshot = Files.screenshot(600, 400, 8);
        assertThat(Files.tells(screenshot)).isTrue();

        CleanFile clean = FileCleaner.clean(MediaTypes.PNG, screenshot);

        assertThat(Files.tells(clean.content())).isFalse();
        assertThat(text(clean.content()))
                .doesNotContain("tEXt", "iTXt", "tIME", "prVt")
                .contains("eXIf");
        assertThat(pixels(clean.content())).isEqualTo(pixels(screenshot));
        assertThat(clean.width()).isEqualTo(400);
        assertThat(text(FileCleaner.clean(MediaTypes.PNG, Files.screenshot(600, 400, 1))
                        .content()))
                .doesNotContain("eXIf");
    }

    @Test
    void shouldTakeExifOutOfAWebp() throws Exception {
        byte[] picture = Files.webp(60, 40, 6);
        assertThat(Files.tells(picture)).isTrue();

        byte[] clean = FileCleaner.clean(MediaTypes.WEBP, picture).content();
        byte[] upright =
                FileCleaner.clean(MediaTypes.WEBP, Files.webp(60, 40, 1)).content();

        assertThat(Files.tells(clean)).isFalse();
        assertThat(text(clean)).doesNotContain("XMP ").contains("EXIF");
        assertThat(clean[20]).as("flags").isEqualTo((byte) 0x08);
        assertThat(text(upright)).doesNotContain("EXIF");
        assertThat(upright[20]).as("flags").isZero();
        // what was made can be read again, and is clean
        assertThat(FileCleaner.clean(MediaTypes.WEBP, clean).content()).isEqualTo(clean);
        assertThat(FileCleaner.clean(MediaTypes.WEBP, clean).height()).isEqualTo(60);
        byte[] simple = Files.simpleWebp(60, 40);
        assertThat(FileCleaner.clean(MediaTypes.WEBP, simple).content()).isEqualTo(simple);
    }

    @Test
    void shouldTakeInformationOutOfADocumentAndItsPhotographs() throws Exception {
        byte[] scan = Files.document();
        assertThat(unpacked(scan)).contains(Files.SECRET);

        CleanFile clean = FileCleaner.clean(MediaTypes.PDF, scan);

        assertThat(unpacked(clean.content())).doesNotContain(Files.SECRET);
        assertThat(clean.thumbnail()).isEmpty();
        try (PDDocument document = Loader.loadPDF(clean.content())) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            assertThat(page.getRGB(30, 734) & 0xff)
                    .as("the red corner of the photograph")
                    .isLessThan(80);
            assertThat(page.getRGB(300, 300) & 0xffffff).isEqualTo(0xffffff);
        }
    }

    @Test
    void shouldRefuseWhatActsOrIsLocked() throws Exception {
        assertRefused(MediaTypes.PDF, Files.scriptedDocument(), AttachmentRefusal.ACTIVE_CONTENT);
        try (PDDocument document = Loader.loadPDF(Files.document())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            java.io.ByteArrayOutputStream locked = new java.io.ByteArrayOutputStream();
            document.save(locked);
            assertRefused(MediaTypes.PDF, locked.toByteArray(), AttachmentRefusal.ENCRYPTED);
        }
        try (PDDocument document = Loader.loadPDF(Files.document())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            java.io.ByteArrayOutputStream locked = new java.io.ByteArrayOutputStream();
            document.save(locked);
            assertRefused(MediaTypes.PDF, locked.toByteArray(), AttachmentRefusal.ENCRYPTED);
        }
    }

    @Test
    void shouldLookAtTheSizeBeforeItUnpacks() {
        assertRefused(MediaTypes.WEBP, Files.webp(16_000, 16_000, 1), AttachmentRefusal.TOO_MANY_PIXELS);
        assertRefused(MediaTypes.WEBP, Files.webp(4_000, 4_000, 1), AttachmentRefusal.TOO_COMPLEX);
        byte[] png = Files.screenshot(8, 8, 1);
        byte[] huge = Files.concat(
                Files.concat(Arrays.copyOf(png, 8), Files.chunk("IHDR", header(40_000, 40_000))),
                Arrays.copyOfRange(png, 33, png.length));
        assertRefused(MediaTypes.PNG, huge, AttachmentRefusal.TOO_MANY_PIXELS);
    }

    private static byte[] header(int width, int height) {
        return java.nio.ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    @Test
    void shouldLeaveNothingOfAFileThatIsTwo() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        for (String type : HONEST.keySet()) {
            byte[] both = Files.concat(HONEST.getOrDefault(type, page), page);

            assertThat(text(FileCleaner.clean(type, both).content())).as(type).doesNotContain("<script>");
            assertRefused(type, Files.concat(page, HONEST.getOrDefault(type, page)), AttachmentRefusal.DAMAGED);
        }
    }

    static Stream<String> types() {
        return HONEST.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseOrTakeWhateverIsCutOff(String type) {
        byte[] honest = HONEST.getOrDefault(type, new byte[0]);
        byte[] file = Arrays.copyOf(honest, honest.length - Files.SECRET.length()); // which stands behind the end
        IntStream.range(0, 60).map(i -> i * file.length / 60).forEach(length -> {
            Throwable refused = catchThrowable(() -> FileCleaner.clean(type, Arrays.copyOf(file, length)));
            if (!type.equals(MediaTypes.PDF)) { // of which a reader mends what it can
                assertThat(refused).as("%d bytes", length).isInstanceOf(RefusedException.class);
            }
        });
    }

    /** Spoiled files end in a verdict: no exception but that. */
    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseOrTakeWhateverIsSpoiled(String type) {
        Random random = new Random(20240307);
        byte[] file = HONEST.getOrDefault(type, new byte[0]);
        for (int round = 0; round < 200; round++) {
            byte[] spoiled = file.clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                spoiled[random.nextInt(Math.min(spoiled.length, round % 2 == 0 ? 200 : spoiled.length))] =
                        (byte) random.nextInt();
            }
            Throwable refused = catchThrowable(() -> FileCleaner.clean(type, spoiled));

            assertThat(refused)
                    .as("round %d", round)
                    .satisfiesAnyOf(none -> assertThat(none).isNull(), e -> assertThat(e)
                            .isInstanceOf(RefusedException.class));
        }
    }

    private static void assertRefused(String type, byte[] file, AttachmentRefusal reason) {
        assertThatThrownBy(() -> FileCleaner.clean(type, file))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static int orientationOf(byte[] jpeg) {
        int exif = text(jpeg).indexOf("Exif\0\0");
        return exif < 0 ? 1 : Orientation.read(jpeg, exif + 6, jpeg.length - exif - 6);
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = read(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** All bytes of a document, its streams unpacked. */
    private static String unpacked(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.setAllSecurityToBeRemoved(true);
            StringBuilder all = new StringBuilder();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    all.append(text(stream.createRawInputStream().readAllBytes()));
                    if (stream.getFilters() == null
                            || !stream.getFilters().toString().contains("DCT")) {
                        all.append(text(stream.createInputStream().readAllBytes()));
                    }
                }
                all.append(object);
            }
            return all.append(document.getDocumentInformation().getCOSObject()).toString();
        }
    }
}
