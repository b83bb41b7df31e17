package org.bloexchange.alert.attachment;

import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.io.FileUtil;
import com.twelvemonkeys.lang.StringUtil;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.bloexchange.alert.cleaning.CleaningProcess;

/** Where the classes of the cleaning process lie: the same files the service runs from, and no others. */
final class CleaningClassPath {

    /** One class of each file. */
    private static final List<Class<?>> CLASSES = List.of(
            CleaningProcess.class,
            Loader.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            WebPImageReaderSpi.class,
            ImageReaderBase.class,
            Directory.class,
            ImageUtil.class,
            FileUtil.class,
            StringUtil.class);

    /** As {@code -cp} takes it. */
    static final String CLASS_PATH = build();

    private CleaningClassPath() {}

    private static String build() {
        Set<String> files = new LinkedHashSet<>();
        for (Class<?> part : CLASSES) {
            files.add(fileOf(part));
        }
        return String.join(File.pathSeparator, files);
    }

    private static String fileOf(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("Nobody says where " + part + " lies");
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(part + " lies nowhere on this machine", e);
        }
    }
}
