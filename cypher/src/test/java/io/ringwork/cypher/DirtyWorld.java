package io.ringwork.cypher;

import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A small sample world, with names in Chinese and other scripts, made dirty: rows twice, rows that contradict each other,
 * rows that refer to nothing, values that are none, columns that no table defines, and all rows shuffled.
 */
final class DirtyWorld {

    private DirtyWorld() {}

    /** Writes the world's files into a folder. */
    static Path write(Path folder, int vendors, long randomSeed) throws IOException {
        World.of(WorldParameters.of(vendors, 3 * vendors, randomSeed))
                .write(folder, folder.resolveSibling(folder.getFileName() + ".truth"));
        Random random = new Random(randomSeed);
        dirty(
                folder.resolve("vendors.csv"),
                random,
                "colour,kind,x_kind,sources",
                "VX1,上海 商店 \uD83D\uDC8E,王小明,Market,CN,2025-01-01T00:00:00.5Z,active,,red,a,b,c",
                // The same said with other bytes: one vendor with two sources.
                "VX1, 上海 商店 \uD83D\uDC8E,王小明,Market,cn,2025-01-01T00:00:00.5Z,active,,red,a,b,c",
                "VX2,Two,,,,,,,,,,",
                "VX2,Other,,,,,,,,,,",
                "VX3,Three,,,XX,,,,,,,",
                "VX4,Four,,,DE,1969-12-31,suspended,,,,,",
                ",No id,,,,,,,,,,");
        dirty(
                folder.resolve("listings.csv"),
                random,
                "size",
                "LX1,VX1,\"运动鞋 \"\"新款\"\"\",Name,,19.90,CNY,2025-01-02,,00ff00ff00ff00ff,,42",
                "LX1,VX1,\" 运动鞋 \"\"新款\"\"\",Name,,19.90,CNY,2025-01-02,,00ff00ff00ff00ff,,42",
                "LX2,VX1,shoe,Name,,0.1234567890123456789012345,BTC,2025-01-01,,00ff00ff00ff00ff,,",
                "LX3,VX4,hat,,,12,EUR,,,0000000000000000,,",
                "LX4,nobody,hat,,,,,,,,,",
                "LX5,VX4,one,,,,,,,,,",
                "LX5,VX4,two,,,,,,,,,",
                "LX6,VX4,priced,,,not a number,,,,,,");
        dirty(
                folder.resolve("payment_accounts.csv"),
                random,
                "branch,raws",
                "VX1,iban,DE02120300000000202051,王 小明,2025-02-01,2025-03-01,one,r",
                "VX1,iban,de02 1203 0000 0000 2020 51,B,2025-01-01,,two,",
                "VX1,iban,DE02 1203 0000 0000 2020 51,B,2025-01-01,,one,",
                "VX4,iban,DE02120300000000202051,,,,,",
                "VX4,iban,DE02120300000000202052,,,,,",
                "VX4,other,something else,,,,,",
                "nobody,iban,DE02120300000000202051,,,,,");
        dirty(
                folder.resolve("shipping_addresses.csv"),
                random,
                "note",
                "VX1,ships_from,人民路 100号,上海,,200000,CN,2025-01-01,,x",
                "VX1,returns_to,人民路 100号,上海,,200000,CN,,,y",
                "VX1,warehouse,人民路 100号,上海,,200000,CN,,,",
                "VX4,registered,same as above,,,,,,,",
                "VX4,somewhere,Road 1,,,,,,,");
        dirty(
                folder.resolve("identifiers.csv"),
                random,
                "seen_by",
                "VX1,phone,+49 30 901820,2025-05-05,,Ada",
                "VX1,phone,0049 30 901820,2025-04-05,2025-06-01,Bob",
                "VX4,phone,030 901820,,,",
                "VX4,phone,0000000,,,",
                "VX4,phone,12,,,",
                "VX4,email,noreply@example.org,,,",
                "VX4,other,N/A,,,",
                "VX1,website,HTTPS://www.例え.example/a,,,",
                "VX1,unheard,x,,,");
        dirty(
                folder.resolve("reports.csv"),
                random,
                "ticket",
                "RX1,VX1,LX1,Ring Würm 王,consumer,Name,both,2026-01-02T03:04:05.123456789Z,pending,7",
                "RX2,,LX2,Ring Würm 王,brand_owner,,a listing only,,confirmed,",
                "RX3,VX1,,,,,,,,",
                "RX4,nobody,,,,,,,,",
                "RX5,,no-listing,,,,,,,");
        return folder;
    }

    /** Adds columns and rows, writes every tenth row twice and shuffles all. */
    private static void dirty(Path file, Random random, String columns, String... more) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String empty = ",".repeat(columns.split(",", -1).length);
        List<String> rows = new ArrayList<>(List.of(more));
        for (int i = 1; i < lines.size(); i++) {
            rows.add(lines.get(i) + empty);
            if (i % 10 == 0) {
                rows.add(lines.get(i) + empty);
            }
        }
        Collections.shuffle(rows, random);
        rows.add(0, lines.get(0) + "," + columns);
        Files.write(file, rows);
    }
}
