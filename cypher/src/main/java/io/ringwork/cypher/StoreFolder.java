package io.ringwork.cypher;

import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of an embedded store, while no database runs over it. */
final class StoreFolder {

    /** Neo4j holds this file locked as long as it runs over the folder. */
    private static final Path LOCK = Path.of("data", "databases", "store_lock");

    private StoreFolder() {}

    static void erase(Path folder) {
        UnfinishedStore.clear(folder);
        Path lockFile = folder.resolve(LOCK);
        try {
            if (Files.exists(lockFile)) {
                try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                        FileLock lock = channel.tryLock()) {
                    if (lock == null) {
                        throw inUse(folder);
                    }
                    deleteTree(folder);
                }
            } else {
                deleteTree(folder);
            }
        } catch (OverlappingFileLockException held) {
            // This same process holds it.
            throw inUse(folder);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED, "The store " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /** That somebody else has the store. */
    static StoreException inUse(Path folder) {
        return new StoreException(
                StoreException.Code.IN_USE,
                "The store " + folder + " is in use by another process; stop it, or give another --store.");
    }

    /** Removes a folder with all that is in it; one that does not exist is fine. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException error) throws IOException {
                if (error != null) {
                    throw error;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
