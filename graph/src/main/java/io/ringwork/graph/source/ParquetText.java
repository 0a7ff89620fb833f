package io.ringwork.graph.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UnknownLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** How the values of one column are written in CSV, so that a table says the same in both forms. */
@FunctionalInterface
interface ParquetText {

    /** Zeros that stand at the end of a number before it is written with an exponent. */
    int NUMBER_ZEROS = 20;

    /** Days from the first of the Julian period to that of 1970, for times of the old 96-bit type. */
    long JULIAN_EPOCH_DAY = 2_440_588;

    /**
     * The text of the value that the reader stands on.
     *
     * @throws CharacterCodingException when its bytes are no UTF-8
     */
    String read(ColumnReader reader, TextDecoder decoder) throws CharacterCodingException;

    /** How values of a type are written; empty for a type that has no plain text, such as a group or a list. */
    static Optional<ParquetText> of(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return Optional.ofNullable(
                switch (type.getPrimitiveTypeName()) {
                    case BOOLEAN -> (reader, decoder) -> Boolean.toString(reader.getBoolean());
                    case INT32 -> ofInt(logical);
                    case INT64 -> ofLong(logical);
                    case INT96 ->
                        (reader, decoder) -> instant96(reader.getBinary().toByteBuffer());
                    case FLOAT -> (reader, decoder) -> number(reader.getFloat(), Float.toString(reader.getFloat()));
                    case DOUBLE -> (reader, decoder) -> number(reader.getDouble(), Double.toString(reader.getDouble()));
                    case BINARY, FIXED_LEN_BYTE_ARRAY -> ofBytes(logical);
                });
    }

    private static @Nullable ParquetText ofInt(@Nullable LogicalTypeAnnotation logical) {
        if (logical == null || logical instanceof UnknownLogicalTypeAnnotation) {
            return (reader, decoder) -> Integer.toString(reader.getInteger());
        }
        if (logical instanceof IntLogicalTypeAnnotation integer) {
            return integer.isSigned()
                    ? (reader, decoder) -> Integer.toString(reader.getInteger())
                    : (reader, decoder) -> Integer.toUnsignedString(reader.getInteger());
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return (reader, decoder) ->
                    LocalDate.ofEpochDay(reader.getInteger()).toString();
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return (reader, decoder) -> decimal(BigInteger.valueOf(reader.getInteger()), decimal);
        }
        return logical instanceof TimeLogicalTypeAnnotation time
                ? (reader, decoder) -> time(reader.getInteger(), time.getUnit())
                : null;
    }

    private static @Nullable ParquetText ofLong(@Nullable LogicalTypeAnnotation logical) {
        if (logical == null) {
            return (reader, decoder) -> Long.toString(reader.getLong());
        }
        if (logical instanceof IntLogicalTypeAnnotation integer) {
            return integer.isSigned()
                    ? (reader, decoder) -> Long.toString(reader.getLong())
                    : (reader, decoder) -> Long.toUnsignedString(reader.getLong());
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            return timestamp.isAdjustedToUTC()
                    ? (reader, decoder) ->
                            instant(reader.getLong(), timestamp.getUnit()).toString()
                    : (reader, decoder) -> local(instant(reader.getLong(), timestamp.getUnit()));
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return (reader, decoder) -> decimal(BigInteger.valueOf(reader.getLong()), decimal);
        }
        return logical instanceof TimeLogicalTypeAnnotation time
                ? (reader, decoder) -> time(reader.getLong(), time.getUnit())
                : null;
    }

    private static @Nullable ParquetText ofBytes(@Nullable LogicalTypeAnnotation logical) {
        if (logical == null
                || logical instanceof StringLogicalTypeAnnotation
                || logical instanceof EnumLogicalTypeAnnotation
                || logical instanceof JsonLogicalTypeAnnotation) {
            return (reader, decoder) -> {
                byte[] bytes = reader.getBinary().getBytesUnsafe();
                return decoder.decode(bytes, 0, bytes.length);
            };
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return (reader, decoder) ->
                    decimal(new BigInteger(reader.getBinary().getBytesUnsafe()), decimal);
        }
        if (logical instanceof UUIDLogicalTypeAnnotation) {
            return (reader, decoder) -> {
                ByteBuffer bytes = reader.getBinary().toByteBuffer();
                return new UUID(bytes.getLong(), bytes.getLong()).toString();
            };
        }
        return null;
    }

    /** A number without the point that a float gives to whole ones: an id of 17 must not become 17.0. */
    private static String number(double value, String shortest) {
        if (!Double.isFinite(value)) {
            return shortest;
        }
        BigDecimal exact = new BigDecimal(shortest).stripTrailingZeros();
        return exact.scale() < -NUMBER_ZEROS ? exact.toString() : exact.toPlainString();
    }

    private static String decimal(BigInteger unscaled, DecimalLogicalTypeAnnotation type) {
        return new BigDecimal(unscaled, type.getScale()).toPlainString();
    }

    private static Instant instant(long value, TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> Instant.ofEpochMilli(value);
            case MICROS -> split(value, 1_000_000);
            case NANOS -> split(value, 1_000_000_000);
        };
    }

    private static Instant split(long value, long ofSecond) {
        return Instant.ofEpochSecond(
                Math.floorDiv(value, ofSecond), Math.floorMod(value, ofSecond) * (1_000_000_000 / ofSecond));
    }

    private static String instant96(ByteBuffer bytes) {
        ByteBuffer little = bytes.order(ByteOrder.LITTLE_ENDIAN);
        long nanos = little.getLong();
        long day = little.getInt() - JULIAN_EPOCH_DAY;
        return Instant.ofEpochSecond(day * 86_400, nanos).toString();
    }

    /** A time that has no zone, which no column of ours takes. */
    private static String local(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static String time(long value, TimeUnit unit) {
        return LocalTime.ofNanoOfDay(
                        switch (unit) {
                            case MILLIS -> value * 1_000_000;
                            case MICROS -> value * 1_000;
                            case NANOS -> value;
                        })
                .toString();
    }
}
