from trainer.gpus import Gpu, parse_gpus


def test_reads_one_gpu_a_line():
    table = "0, NVIDIA A100, 97\n1, NVIDIA A100, 3\n"
    assert parse_gpus(table) == [Gpu(0, "NVIDIA A100", 97), Gpu(1, "NVIDIA A100", 3)]
