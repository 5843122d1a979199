package org.trdcds.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this library, as the build wrote it. */
final class LibraryVersion {

    private LibraryVersion() {
    }

    static String read() {
        try (InputStream in = LibraryVersion.class.getResourceAsStream("/org/trdcds/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("The version file cannot be read", e);
        }
    }
}
