package io.ringwork.cypher;

import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A store in the making: it stands in a folder of its own inside the store's folder and takes its place by one renaming,
 * so that whatever ends the process leaves no part of a store. Held locked by whoever makes it; what nobody holds is left
 * over from a process that died, and is removed.
 */
final class UnfinishedStore implements AutoCloseable {

    /** What an embedded Neo4j has all its files of data in, below its home. */
    private static final String DATA = "data";

    private static final String UNFINISHED = "unfinished";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private UnfinishedStore(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Whether a folder, which may not exist, has no store. */
    static boolean isFree(Path folder) {
        return !Files.exists(folder.resolve(DATA));
    }

    /**
     * Begins a store and removes what is left over of an earlier one.
     *
     * @throws StoreException when there is a store, somebody else makes one, or the folder cannot be made
     */
    static UnfinishedStore begin(Path folder) {
        requireFree(folder);
        try {
            Files.createDirectories(folder.resolve(UNFINISHED));
            UnfinishedStore store = new UnfinishedStore(folder, lock(folder));
            store.empty();
            return store;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The folder " + folder + " for the store cannot be made; give another --store.",
                    e);
        }
    }

    /** Removes what is left over; somebody else may have finished a store since it was asked for. */
    private void empty() {
        boolean empty = false;
        try {
            requireFree(folder);
            deleteData();
            empty = true;
        } finally {
            if (!empty) {
                close();
            }
        }
    }

    private static void requireFree(Path folder) {
        if (!isFree(folder)) {
            throw new StoreException(
                    StoreException.Code.IN_USE,
                    "There is a store in " + folder + " already; open it, or give another --store.");
        }
    }

    /**
     * Removes what is left over of a store that was never finished.
     *
     * @throws StoreException when somebody makes one right now
     */
    static void clear(Path folder) {
        Path home = folder.resolve(UNFINISHED);
        if (!Files.exists(home)) {
            return;
        }
        try {
            FileChannel channel = lock(folder);
            try {
                StoreFolder.deleteTree(home);
            } finally {
                channel.close();
            }
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The folder " + home + " is left over from a load that was ended and cannot be removed: "
                            + e.getMessage(),
                    e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(UNFINISHED).resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            FileLock lock = channel.tryLock();
            held = lock != null;
        } catch (OverlappingFileLockException here) {
            // This same process holds it.
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw StoreFolder.inUse(folder);
        }
        return channel;
    }

    /** The home of the Neo4j that the store is made for. */
    Path home() {
        return folder.resolve(UNFINISHED);
    }

    /** Puts what was made into its place, whole. */
    void finish() throws IOException {
        Files.move(home().resolve(DATA), folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
        try (channel) {
            deleteData();
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED, "The lock of the store cannot be closed: " + e.getMessage(), e);
        }
        clear(folder);
    }

    private void deleteData() {
        try {
            StoreFolder.deleteTree(home().resolve(DATA));
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED, "The folder " + home() + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
