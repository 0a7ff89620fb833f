package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @Test
    void check_digits_of_a_published_example_are_right() {
        assertEquals("89", Accounts.checkDigits("DE", "370400440532013000"));
        assertEquals("29", Accounts.checkDigits("GB", "NWBK60161331926819"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "GB", "IT", "PL", "TR"})
    void ibans_are_valid_and_different_for_every_serial(String country) {
        Set<String> seen = new HashSet<>();
        for (long serial = 0; serial < 20_000; serial++) {
            String iban = Accounts.iban(country, serial);
            assertTrue(IbanUtil.isValid(iban), iban);
            assertEquals(1, Accounts.remainder(iban.substring(4) + iban.substring(0, 4)), iban);
            assertTrue(seen.add(iban), iban);
        }
    }

    @Test
    void bitcoin_addresses_carry_the_double_sha_256_checksum() throws Exception {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        for (long serial = 0; serial < 200; serial++) {
            String address = Accounts.bitcoin(1, serial);
            BigInteger number = BigInteger.ZERO;
            for (int i = 0; i < address.length(); i++) {
                number = number.multiply(BigInteger.valueOf(58))
                        .add(BigInteger.valueOf(alphabet.indexOf(address.charAt(i))));
            }
            byte[] digits = number.toByteArray();
            byte[] decoded = new byte[25];
            int length = Math.min(25, digits.length);
            System.arraycopy(digits, digits.length - length, decoded, 25 - length, length);
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] check = sha.digest(sha.digest(Arrays.copyOf(decoded, 21)));
            assertEquals(0, decoded[0], address);
            assertTrue(Arrays.equals(Arrays.copyOf(check, 4), Arrays.copyOfRange(decoded, 21, 25)), address);
        }
    }

    @Test
    void ethereum_addresses_are_forty_hexadecimal_digits() {
        assertTrue(Accounts.ethereum(1, 2).matches("0x[0-9a-f]{40}"));
        assertFalse(Accounts.ethereum(1, 2).equals(Accounts.ethereum(1, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "DE", "GB", "US", "TR", "IT", "PL", "HK"})
    void phones_are_valid_and_different_for_every_serial(String country) throws Exception {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Set<String> seen = new HashSet<>();
        for (long serial = 0; serial < 60_000; serial++) {
            String digits = PhoneNumber.of(country, serial).digits();
            assertTrue(seen.add(digits), country + " " + digits);
            if (serial % 60 == 0) {
                String text = PhoneNumber.of(country, serial).spelled(country, Dice.of(1, "test", serial));
                var number = phones.parse(text, country);
                assertTrue(phones.isValidNumber(number), country + " " + text);
                String national = phones.getNationalSignificantNumber(number);
                assertEquals(digits, national, text);
            }
        }
    }

    @Test
    void tax_numbers_carry_the_check_digits_of_their_country() {
        Set<String> seen = new HashSet<>();
        for (long serial = 0; serial < 5_000; serial++) {
            for (String country : List.of("CN", "DE", "GB", "IT", "PL", "US", "TR", "HK")) {
                assertTrue(seen.add(country + TaxIds.of(country, serial)), country + " " + serial);
            }
            assertTrue(TaxIds.of("PL", serial).matches("PL\\d{10}"));
            assertTrue(TaxIds.of("CN", serial).matches("91999999MA\\d{7}[0-9A-HJ-NP-RTUWXY]"));
            assertTrue(TaxIds.of("IT", serial).matches("IT\\d{11}"));
            assertTrue(TaxIds.of("DE", serial).matches("DE\\d{9}"));
            String luhn = TaxIds.of("IT", serial).substring(2);
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                int digit = luhn.charAt(i) - '0';
                sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
            }
            assertEquals(0, sum % 10, luhn);
        }
    }
}
