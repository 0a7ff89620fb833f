package io.ringwork.cypher;

import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The password of an embedded store's Bolt port, in a file beside the store that only its owner can read. It is another
 * one each time the port opens: Neo4j refuses to set a password that is set already, and a password that leaked is worth
 * nothing after the next start.
 */
final class BoltPassword {

    private static final String FILE = "bolt-password";
    private static final int BYTES = 24;

    private BoltPassword() {}

    /** Makes a password and writes it into the file, over the one before. */
    static String make(Path store) {
        Path file = store.resolve(FILE);
        try {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            write(file, password);
            return password;
        } catch (IOException broken) {
            throw new StoreException(
                    StoreException.Code.FAILED, "The file " + file + " with the Bolt password cannot be used.", broken);
        }
    }

    private static void write(Path file, String password) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Made with its permissions, so that nobody reads it in between.
            Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    .close();
        }
        Files.writeString(file, password + "\n", StandardCharsets.UTF_8);
    }
}
