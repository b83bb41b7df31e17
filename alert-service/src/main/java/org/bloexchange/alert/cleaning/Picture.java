package org.bloexchange.alert.cleaning;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;

/** Looks at a picture: its size before anything of it is unpacked, and its thumbnail, for which it is read once to the end. */
final class Picture {

    static final int THUMBNAIL_SIDE = 320;
    static final long MOST_PIXELS = 50_000_000;
    static final int LONGEST_SIDE = 30_000;

    /** The WebP reader needs 30 bytes for a point, the others read line by line. */
    static final long MOST_WEBP_PIXELS = 12_500_000;

    private static final float QUALITY = 0.8f;
    private static final int READ_AHEAD_BYTES = 16;

    private Picture() {}

    static CleanFile look(String type, Stripped picture) throws RefusedException {
        ImageReader reader = readerOf(type);
        // beyond its end the WebP reader goes on with an exception per point; a few bytes more spare them
        byte[] padded = Arrays.copyOf(picture.content(), picture.content().length + READ_AHEAD_BYTES);
        try (ImageInputStream input = new ByteArrayImageInputStream(padded)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new RefusedException(AttachmentRefusal.TOO_MANY_PIXELS);
            }
            if (type.equals(MediaTypes.WEBP) && (long) width * height > MOST_WEBP_PIXELS) {
                throw new RefusedException(AttachmentRefusal.TOO_COMPLEX);
            }
            byte[] thumbnail = jpeg(turned(shrunk(reader, width, height), picture.orientation()));
            return Orientation.lies(picture.orientation())
                    ? new CleanFile(picture.content(), height, width, thumbnail)
                    : new CleanFile(picture.content(), width, height, thumbnail);
        } catch (IOException | RuntimeException e) {
            // readers answer damage with all sorts of exceptions
            throw RefusedException.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(String type) {
        return type.equals(MediaTypes.WEBP)
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(type).next();
    }

    /** Every k-th point of every k-th line: only those are ever held in memory, by readers that can do so. */
    private static BufferedImage shrunk(ImageReader reader, int width, int height) throws IOException {
        int longest = Math.max(width, height);
        int step = Math.max(1, longest / (2 * THUMBNAIL_SIDE));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, parameters);
        double scale = Math.min(1, (double) THUMBNAIL_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int thumbWidth = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int thumbHeight = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage small = new BufferedImage(thumbWidth, thumbHeight, BufferedImage.TYPE_INT_RGB);
        draw(
                read,
                small,
                AffineTransform.getScaleInstance(
                        (double) thumbWidth / read.getWidth(), (double) thumbHeight / read.getHeight()));
        return small;
    }

    /** As the camera was held: Exif's eight orientations. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean lies = Orientation.lies(orientation);
        BufferedImage upright = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
        draw(image, upright, turn);
        return upright;
    }

    private static void draw(BufferedImage from, BufferedImage onto, AffineTransform transform) {
        Graphics2D graphics = onto.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, onto.getWidth(), onto.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(from, transform, null);
        } finally {
            graphics.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(MediaTypes.JPEG).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
