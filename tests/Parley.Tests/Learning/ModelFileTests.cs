using System.Buffers.Binary;
using System.Security.Cryptography;
using Parley.Learning;

namespace Parley.Tests.Learning;

[TestClass]
public sealed class ModelFileTests
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"parley-model-{Guid.NewGuid():N}.bin");

    [TestCleanup]
    public void Delete() => File.Delete(_path);

    [TestMethod]
    public void What_was_written_is_read()
    {
        Write();
        var file = ModelFile.Open(_path, "test");
        Assert.AreEqual("test", file.Kind);
        StringAssert.StartsWith(file.CreatedBy, "parley ");
        Assert.AreEqual(64, file.Hash.Length);
        Assert.AreEqual(("weights", 42), file.Read(reader => (reader.ReadString(), reader.ReadInt32())));
    }

    [TestMethod]
    public void The_same_content_makes_the_same_file()
    {
        Write();
        var once = File.ReadAllBytes(_path);
        Write();
        CollectionAssert.AreEqual(once, File.ReadAllBytes(_path));
    }

    [TestMethod]
    public void Damage_to_any_byte_is_noticed()
    {
        Write();
        var bytes = File.ReadAllBytes(_path);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x10;
            File.WriteAllBytes(_path, bytes);
            bytes[i] ^= 0x10;
            var fault = Assert.ThrowsExactly<ModelFormatException>(() => ModelFile.Open(_path, "test"), $"byte {i}");
            StringAssert.StartsWith(fault.Message, _path);
            StringAssert.Contains(fault.Message, "parley train");
        }
    }

    [TestMethod]
    public void A_file_cut_off_anywhere_is_refused()
    {
        Write();
        var bytes = File.ReadAllBytes(_path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_path, bytes[..length]);
            Assert.ThrowsExactly<ModelFormatException>(() => ModelFile.Open(_path, "test"), $"{length} bytes");
        }
    }

    [TestMethod]
    public void Another_version_is_named()
    {
        Write();
        var bytes = File.ReadAllBytes(_path);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), 7);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32), bytes.AsSpan(bytes.Length - 32));
        File.WriteAllBytes(_path, bytes);
        StringAssert.Contains(Assert.ThrowsExactly<ModelFormatException>(() => ModelFile.Open(_path, "test")).Message, "version 7");
    }

    [TestMethod]
    public void Another_kind_is_named()
    {
        Write();
        var message = Assert.ThrowsExactly<ModelFormatException>(() => ModelFile.Open(_path, "other")).Message;
        StringAssert.Contains(message, "'test'");
        StringAssert.Contains(message, "'other'");
    }

    [TestMethod]
    public void Content_that_ends_early_or_goes_on_is_refused()
    {
        Write();
        var file = ModelFile.Open(_path, "test");
        Assert.ThrowsExactly<ModelFormatException>(() => file.Read(reader => reader.ReadBytes(100).Length + reader.ReadInt32()));
        Assert.ThrowsExactly<ModelFormatException>(() => file.Read(reader => reader.ReadByte()));
    }

    private void Write() => ModelFile.Write(_path, "test", writer =>
    {
        writer.Write("weights");
        writer.Write(42);
    });
}
