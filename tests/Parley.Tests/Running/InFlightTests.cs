using Parley.Running;

namespace Parley.Tests.Running;

[TestClass]
public sealed class InFlightTests
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    [TestMethod]
    public void Records_and_characters_are_both_bounded()
    {
        var gate = new InFlight(mostRecords: 3, mostCharacters: 10);
        gate.Enter(4, default);
        gate.Enter(6, default);
        Assert.IsTrue(IsFull(gate, 1));
        gate.Leave(4);
        gate.Enter(4, default);
        Assert.IsFalse(IsFull(gate, 0));
        Assert.IsTrue(IsFull(gate, 0));
    }

    [TestMethod]
    public void A_record_over_the_bound_goes_through_alone()
    {
        var gate = new InFlight(mostRecords: 3, mostCharacters: 10);
        gate.Enter(1000, default);
        Assert.IsTrue(IsFull(gate, 0));
        gate.Leave(1000);
        Assert.IsFalse(IsFull(gate, 1));
        Assert.IsTrue(IsFull(gate, 1000));
    }

    [TestMethod]
    public void Who_waits_enters_as_soon_as_there_is_room()
    {
        var gate = new InFlight(mostRecords: 1, mostCharacters: 10);
        gate.Enter(5, default);
        var waiting = Task.Run(() => gate.Enter(5, default));
        gate.Leave(5);
        Assert.IsTrue(waiting.Wait(TimeSpan.FromMinutes(1)));
    }

    private static bool IsFull(InFlight gate, long characters)
    {
        try
        {
            gate.Enter(characters, s_cancelled);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
